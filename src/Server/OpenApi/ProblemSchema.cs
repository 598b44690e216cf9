using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Muster.Contracts;

namespace Muster.Server.OpenApi;

/// <summary>Describes problem documents as they are sent: with Muster's members.</summary>
internal static class ProblemSchema
{
    public static async Task ApplyAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken ct
    )
    {
        if (context.JsonTypeInfo.Type != typeof(ProblemDetails))
        {
            return;
        }

        var ours = await context.GetOrCreateSchemaAsync(typeof(Problem), null, ct);
        schema.Properties = ours.Properties;
        schema.Properties?.Add(
            "current",
            new OpenApiSchema { Description = "On a conflict: the thing as it is now, so that you can decide again." }
        );
        schema.Required = ours.Required;
        schema.Description = ours.Description;
    }
}
