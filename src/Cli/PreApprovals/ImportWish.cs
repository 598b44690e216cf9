using System.Text.Json;

namespace Muster.Cli.PreApprovals;

/// <param name="File">Its path; <c>-</c> is standard input.</param>
/// <param name="Maps">What somebody said of columns, as it was typed.</param>
/// <param name="Apply">Otherwise it is only looked at.</param>
/// <param name="Existing">People: <c>replace</c> or <c>skip</c>.</param>
/// <param name="Listed">Expected devices: <c>replace</c> or <c>skip</c>.</param>
internal sealed record ImportWish(
    string File,
    string Domain,
    IReadOnlyList<string> Maps,
    bool Apply,
    bool ValidOnly,
    string? Existing,
    string? Listed
);

/// <summary>What became of it.</summary>
/// <param name="Import">As the server has it at the end.</param>
/// <param name="Rows">Those of which something is to be said, at most some hundreds.</param>
/// <param name="Words">The last line for people.</param>
internal sealed record ImportResult(ExitCode Code, JsonElement Import, IReadOnlyList<JsonElement> Rows, string Words);
