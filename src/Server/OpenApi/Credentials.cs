using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Muster.Server.OpenApi;

/// <summary>What a caller has to show, and where.</summary>
internal static class Credentials
{
    private const string Token = "token";
    private const string Session = "session";

    public static Task Describe(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Session] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "muster",
                Description =
                    "The session of a person who signed in. Calls that change something also need the header `X-Muster: 1`, signing in too.",
            },
            [Token] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A token, for scripts. A cookie beside it counts for nothing.",
            },
        };
        return Task.CompletedTask;
    }

    public static Task Demand(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [Either(Session, context), Either(Token, context)];
        }

        return Task.CompletedTask;
    }

    private static OpenApiSecurityRequirement Either(string scheme, OpenApiOperationTransformerContext context) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };
}
