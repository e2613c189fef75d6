"""`{% load inquiry_words %}`: an inquiry's route in words."""

from django import template

from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.wording import route_label

register = template.Library()


@register.filter
def route_of(inquiry: Inquiry) -> str:
    """Say the route a human decided on, or else the one the rules propose."""
    return route_label(inquiry.route or inquiry.proposed_route)
