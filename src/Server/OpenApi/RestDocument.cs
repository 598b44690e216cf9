using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Muster.Http;

namespace Muster.Server.OpenApi;

/// <summary>The description of the REST API at <c>/openapi/v1.json</c>; the same is committed as <c>docs/openapi.json</c>.</summary>
internal static class RestDocument
{
    public static IServiceCollection AddRestDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.CreateSchemaReferenceId = type =>
                    type.Type == typeof(ProblemDetails)
                        ? "Problem"
                        : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "Muster";
                        document.Info.Version = "v1";
                        document.Servers = [];
                        return Task.CompletedTask;
                    }
                );
                options.AddSchemaTransformer(ProblemSchema.ApplyAsync);
            }
        );

    public static void MapRestDocument(this WebApplication app) =>
        app.MapOpenApi().AllowAnonymousBecause("the description of the API is public and holds no data");
}
