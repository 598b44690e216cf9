using System.Text.Json;
using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Proposals;

internal static class ProposalText
{
    /// <summary>Only a proposal says from which version it was made and whether the caller may decide it.</summary>
    public static bool IsOne(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty("baseNumber", out _)
        && answer.TryGetProperty("decidable", out _);

    public static void WriteWaiting(Proposal proposal)
    {
        Write(proposal);
        Console.WriteLine();
        Console.WriteLine("Nothing has changed yet: another person who manages policies has to approve this.");
    }

    public static void Write(Proposal proposal) =>
        Listing.Fields([
            new("Id", proposal.Id.ToString()),
            new("Kind", proposal.Kind),
            new("Name", proposal.Name),
            new("Changes", proposal.TargetId?.ToString()),
            new("From version", proposal.BaseNumber == 0 ? "(new)" : $"{proposal.BaseNumber}"),
            new("State", proposal.Outdated ? $"{proposal.State}, outdated" : proposal.State),
            new("Hash", proposal.Hash),
            new("Note", proposal.Note),
            new("Proposed", $"{Ages.Exact(proposal.ProposedAt)} by {proposal.Author}"),
            new("Decided", proposal.DecidedAt is { } at ? $"{Ages.Exact(at)} by {proposal.DecidedBy}" : null),
            new("Reason", proposal.Reason),
        ]);

    public static void Write(ProposalDetails details)
    {
        Write(details.Proposal);
        Console.WriteLine();
        DiffText.Write(details.Diff);
    }
}
