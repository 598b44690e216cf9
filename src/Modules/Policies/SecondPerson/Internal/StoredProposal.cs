using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.SecondPerson.Internal;

internal enum ProposalKind
{
    App,
    Script,
    Policy,
}

internal enum ProposalState
{
    Waiting,
    Approved,
    Rejected,
    Withdrawn,
    Expired,
}

/// <summary>A change that takes effect when a second person has approved exactly it.</summary>
internal sealed class StoredProposal : IVersioned
{
    public required ProposalId Id { get; init; }

    public required ProposalKind Kind { get; init; }

    /// <summary>Null for a new one, until it is approved.</summary>
    public Guid? TargetId { get; set; }

    public required int BaseNumber { get; init; }

    public required string Name { get; init; }

    public ProposalState State { get; private set; }

    /// <summary>JSON of what would be in effect, as a version keeps it.</summary>
    public required string Draft { get; init; }

    /// <summary>Sealed; of a script its text, of a policy its content.</summary>
    public byte[]? Text { get; set; }

    /// <summary>Mark of all that is proposed.</summary>
    public required string Hash { get; init; }

    public string? PackageSha256 { get; init; }

    public string? Note { get; init; }

    /// <summary>Kind and id of the author: the same for all tokens and browsers of one person.</summary>
    public required string Author { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>Of a service's token: the person behind it, also through other tokens. They do not approve what it proposes.</summary>
    public string? AuthorMaker { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? Reason { get; private set; }

    public long RowVersion { get; private set; }

    public Authorship Authorship => new(Author, AuthorMaker);

    public string TextLabel => LabelOf(Id);

    public static string LabelOf(ProposalId id) => $"proposal/{id}";

    public void End(ProposalState state, string by, DateTimeOffset at, string? reason = null)
    {
        (State, DecidedBy, DecidedAt, Reason) = (state, by, at, reason);
        if (state != ProposalState.Approved)
        {
            Text = null; // what never took effect is not kept
        }
    }
}
