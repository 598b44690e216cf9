using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Muster.Http;

/// <summary>Collects every fault of a request before it is refused, by field name as in the request.</summary>
public sealed class FieldErrors
{
    private readonly Dictionary<string, List<string>> byField = new(StringComparer.Ordinal);

    public bool Any => byField.Count > 0;

    public IEnumerable<(string Field, string Words)> All =>
        byField.SelectMany(pair => pair.Value.Select(words => (pair.Key, words)));

    public void Add(string field, string fault)
    {
        if (!byField.TryGetValue(field, out var faults))
        {
            byField[field] = faults = [];
        }

        faults.Add(fault);
    }

    public ProblemHttpResult ToProblem() =>
        TypedResults.Problem(
            "Mend the fields named in errors and send the request again; nothing was changed.",
            statusCode: StatusCodes.Status400BadRequest,
            title: "The request has faults",
            type: "urn:muster:problem:validation_failed",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = "validation_failed",
                ["docs"] = Problems.DocsOf("validation_failed"),
                ["errors"] = byField.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()),
            }
        );
}
