using System.Text.Json.Nodes;
using Muster.Http.Files;
using Muster.Modules.Keys;
using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Files;

/// <summary>
/// What is to become of a thing, by three states of it: as the files say it, as the set applied it last, and as it is. Pure.
/// </summary>
internal sealed class Judging(ContentMarks marks)
{
    /// <summary>A thing that the files hold.</summary>
    public Planned Held(
        FileItem item,
        FileThing? live,
        JsonObject document,
        AppliedThing? row,
        IReadOnlyDictionary<Guid, StoredProposal> proposals
    )
    {
        var (wanted, now) = (MarkOf(document), live is null ? null : MarkOf(live.Document));
        var waits = ProposalOf(row, proposals) is { State: ProposalState.Waiting } && row!.Hash == wanted; // it is of the row
        var (action, by) =
            wanted == now ? (FileAction.None, (ChangedBy?)null)
            : waits ? (FileAction.Wait, ChangedBy.Files)
            : (
                live is null ? FileAction.Create : FileAction.Change,
                Mover(row, ProposalOf(row, proposals), wanted, now)
            );
        return new Planned(item.Kind, item.Name, item.Key, item, live, document, row, action, by)
        {
            Hash = wanted,
            Made = IsMade(row, live, proposals),
        };
    }

    /// <summary>A thing that the set knows and the files do not hold any more.</summary>
    public Planned Dropped(
        IFileKind kind,
        AppliedThing row,
        FileThing? live,
        bool prune,
        IReadOnlyDictionary<Guid, StoredProposal> proposals
    )
    {
        var made = IsMade(row, live, proposals);
        var action =
            live is null ? FileAction.None
            : made && prune ? FileAction.Remove
            : FileAction.Leave;
        var by =
            live is null ? (ChangedBy?)null
            : MarkOf(live.Document) == row.Hash ? ChangedBy.Files
            : ChangedBy.Both;
        return new Planned(kind, live?.Name ?? row.Name, row.NameKey, null, live, null, row, action, by)
        {
            Made = made,
        };
    }

    /// <param name="now">Null when it is not there.</param>
    private static ChangedBy Mover(AppliedThing? row, StoredProposal? proposal, string wanted, string? now) =>
        row is null
        || (row.ThingId is null && now is null) // nothing was ever there to be changed
        || proposal is { State: not ProposalState.Approved } // what the files said never came to be
            ? ChangedBy.Files
        : row.Hash == wanted ? ChangedBy.Console
        : row.Hash == now ? ChangedBy.Files
        : ChangedBy.Both;

    /// <summary>Whether what is there is what the set made, and not something of the same name.</summary>
    private bool IsMade(AppliedThing? row, FileThing? live, IReadOnlyDictionary<Guid, StoredProposal> proposals) =>
        row is { Made: true }
        && (
            live is null
            || row.ThingId == live.Id
            || (
                row.ThingId is null
                && (
                    ProposalOf(row, proposals) is { } proposal
                        ? proposal.State == ProposalState.Approved && proposal.TargetId == live.Id
                        : row.Hash == MarkOf(live.Document) // the server died before it could write it down
                )
            )
        );

    private static StoredProposal? ProposalOf(AppliedThing? row, IReadOnlyDictionary<Guid, StoredProposal> proposals) =>
        row?.ProposalId is { } id ? proposals.GetValueOrDefault(id) : null;

    /// <summary>What a document says of a secret cannot be tried out by it.</summary>
    private string MarkOf(JsonObject document) => marks.Of("file", document.ToJsonString());
}
