using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Contracts.Policies;
using Muster.Http;

namespace Muster.Modules.Policies.Files;

/// <summary>What is wrong with files. Bounded: nobody mends more than this at once.</summary>
internal sealed class FaultList
{
    private const int Most = 100;
    private readonly List<BlueprintFileFault> all = [];

    public bool Any => all.Count > 0;

    public void Add(string path, int line, string field, string words)
    {
        if (all.Count < Most)
        {
            all.Add(new BlueprintFileFault(path, line, field, words));
        }
    }

    public ProblemHttpResult ToProblem()
    {
        const string code = "blueprint_files_faulty";
        return TypedResults.Problem(
            "Mend what faults names and send the files again; nothing was changed.",
            statusCode: StatusCodes.Status400BadRequest,
            title: "The files have faults",
            type: $"urn:muster:problem:{code}",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = code,
                ["docs"] = Problems.DocsOf(code),
                ["errors"] = all.GroupBy(fault => $"{fault.Path}:{fault.Line}", StringComparer.Ordinal)
                    .ToDictionary(
                        some => some.Key,
                        some =>
                            some.Select(fault =>
                                    fault.Field.Length == 0 ? fault.Words : $"{fault.Field}: {fault.Words}"
                                )
                                .ToArray(),
                        StringComparer.Ordinal
                    ),
                ["faults"] = all.ToArray(),
            }
        );
    }
}
