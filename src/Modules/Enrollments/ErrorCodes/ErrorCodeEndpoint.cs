using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.ErrorCodes;
using Muster.ErrorCatalogue;
using Muster.Http;

namespace Muster.Modules.Enrollments.ErrorCodes;

internal static class ErrorCodeEndpoint
{
    private const int MostCharacters = 2_000;

    public static void MapErrorCodes(this IEndpointRouteBuilder api)
    {
        var codes = api.MapGroup("/error-codes").WithTags("Error Codes");
        codes
            .MapGet(
                "/{code}",
                (string code, [AsParameters] Clues clues, HttpRequest http) => Explain(code, clues, http)
            )
            .RequireAuthorization(Permissions.View)
            .WithName("ExplainErrorCode")
            .WithSummary("What an error code may mean, the likeliest first, in the language that is asked for")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        codes
            .MapGet("", ([AsParameters] Clues clues, HttpRequest http) => Explain(null, clues, http))
            .RequireAuthorization(Permissions.View)
            .WithName("ExplainErrorText")
            .WithSummary("What the text of an error may mean that has no code")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static Results<Ok<ErrorExplanation>, ProblemHttpResult> Explain(string? code, Clues clues, HttpRequest http)
    {
        var errors = new FieldErrors();
        if (code is { Length: > 200 } || clues.Text is { Length: > MostCharacters })
        {
            errors.Add("text", $"At most {MostCharacters} characters, and 200 of a code.");
        }

        if (code is null && string.IsNullOrWhiteSpace(clues.Text))
        {
            errors.Add("text", "Without a code there has to be a text.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var language = RequestLanguage.Of(http);
        http.HttpContext.Response.Headers.ContentLanguage = language.Tag();
        http.HttpContext.Response.Headers.Vary = "Accept-Language";
        return TypedResults.Ok(
            Explainer.Explain(
                new Observation
                {
                    Code = code,
                    Text = clues.Text,
                    Source = clues.Source,
                    Phase = clues.Phase,
                    Platform = clues.Platform,
                },
                language
            )
        );
    }
}
