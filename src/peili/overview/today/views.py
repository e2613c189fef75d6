from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from peili.parties.middleware import Request


@require_GET
def today(request: Request) -> HttpResponse:
    return render(request, "today/today.html")
