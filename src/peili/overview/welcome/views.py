from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from peili.parties.middleware import Request


@login_not_required
@require_GET
def front(request: Request) -> HttpResponse:
    return render(request, "welcome/front.html")
