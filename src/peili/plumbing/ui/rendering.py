"""How Django draws our forms: label above, help beside it, the error at the field."""

from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_noop

IN_OUR_WORDS = (gettext_noop("This field is required."),)
"""Sentences of Django that our catalogues say otherwise: a message tells what to do next."""


class PageForms(TemplatesSetting):
    """FORM_RENDERER. Our widget templates win because this app stands before `django.forms`."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"
    formset_template_name = "ui/forms/formset.html"


def typed(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, also when it is empty; None when the page is only opened."""
    return request.POST if request.method == "POST" else None
