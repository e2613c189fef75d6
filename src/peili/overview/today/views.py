from django.http import HttpResponse
from django.shortcuts import render

from peili.parties.middleware import Request


def today(request: Request) -> HttpResponse:
    return render(request, "today/today.html")
