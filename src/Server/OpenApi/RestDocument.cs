using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
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
                options.CreateSchemaReferenceId = NameOf;
                options.AddDocumentTransformer(Introduce);
                options.AddDocumentTransformer(Credentials.Describe);
                options.AddOperationTransformer(Credentials.Demand);
                options.AddOperationTransformer(Answers.Describe);
                options.AddSchemaTransformer(ProblemSchema.ApplyAsync);
                options.AddSchemaTransformer(AllowMore);
            }
        );

    public static void MapRestDocument(this WebApplication app) =>
        app.MapOpenApi().AllowAnonymousBecause("the description of the API is public and holds no data");

    /// <returns>Null for a type that has no name of its own in the document.</returns>
    private static string? NameOf(JsonTypeInfo type) =>
        type.Type == typeof(ProblemDetails) ? "Problem"
        : type.Type == typeof(JsonElement) || type.Type == typeof(SseItem<string>) ? null
        : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    /// <summary>Unknown members are refused in what comes in; what goes out may have more of them one day.</summary>
    private static Task AllowMore(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        schema.AdditionalPropertiesAllowed = true;
        return Task.CompletedTask;
    }

    /// <summary>Nothing in it depends on where or when it is asked for.</summary>
    private static Task Introduce(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "Muster",
            Version = "v1",
            Description =
                "Everything that the console can do. The conventions are told in `docs/guide/api.md`: lists, refusals, and what changes as it changes.",
        };
        document.Servers = [];
        var byPath = document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal).ToList();
        document.Paths.Clear();
        byPath.ForEach(path => document.Paths.Add(path.Key, path.Value));
        document.Tags = document.Tags?.OrderBy(tag => tag.Name, StringComparer.Ordinal).ToHashSet();
        return Task.CompletedTask;
    }
}
