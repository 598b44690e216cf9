using Microsoft.AspNetCore.Http.HttpResults;

namespace Muster.Http.Files;

/// <summary>What became of a thing that was to be written.</summary>
/// <param name="Id">Which it is.</param>
/// <param name="Waiting">The proposal that it became.</param>
/// <param name="Code">Why not, as problems say it.</param>
public sealed record FileWritten(Guid? Id, Guid? Waiting, string? Code, string? Detail)
{
    public static FileWritten Done(Guid? id) => new(id, null, null, null);

    public static FileWritten Waits(Guid proposal) => new(null, proposal, null, null);

    public static FileWritten Refused(string code, string detail) => new(null, null, code, detail);

    public static FileWritten Refused(ProblemHttpResult problem) =>
        Refused(
            problem.ProblemDetails.Extensions["code"] as string ?? "internal_error",
            problem.ProblemDetails.Detail ?? problem.ProblemDetails.Title ?? ""
        );
}
