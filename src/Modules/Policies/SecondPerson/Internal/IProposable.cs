using Muster.Contracts.Policies;
using Muster.Modules.Audit;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.SecondPerson.Internal;

/// <summary>A kind of content whose changes can wait for a second person.</summary>
internal interface IProposable
{
    ProposalKind Kind { get; }

    Task EnterAloneAsync(MusterDbContext db, CancellationToken ct);

    /// <summary>Puts what is proposed into effect.</summary>
    /// <returns>Why not; or the id of what it became or changed.</returns>
    Task<Put> PutAsync(MusterDbContext db, StoredProposal proposal, VersionMaker maker, Actor by, CancellationToken ct);

    /// <summary>What is proposed, beside what is in effect.</summary>
    Task<ProposalDetails> ShowAsync(MusterDbContext db, StoredProposal row, Proposal proposal, CancellationToken ct);
}

internal sealed record Put(ProposalRefusal? Refusal, Guid? Target);
