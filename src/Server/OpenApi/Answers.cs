using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Muster.Server.OpenApi;

/// <summary>The answers of a route: in the order of their status, an event stream as the text that it is.</summary>
internal static class Answers
{
    private const string EventStream = "text/event-stream";

    public static Task Describe(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        var byStatus = (operation.Responses ?? []).OrderBy(answer => answer.Key, StringComparer.Ordinal).ToList();
        operation.Responses = [];
        foreach (var (status, answer) in byStatus)
        {
            operation.Responses.Add(status, answer);
            if (answer.Content is { } content && content.ContainsKey(EventStream))
            {
                content[EventStream] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                };
            }
        }

        return Task.CompletedTask;
    }
}
