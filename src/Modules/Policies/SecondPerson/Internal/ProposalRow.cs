using System.Linq.Expressions;
using Muster.Kernel.Ids;

namespace Muster.Modules.Policies.SecondPerson.Internal;

/// <summary>A proposal without what is proposed: lists do not read texts.</summary>
internal sealed record ProposalRow
{
    public static Expression<Func<StoredProposal, ProposalRow>> Columns { get; } =
        row => new ProposalRow
        {
            Id = row.Id,
            Kind = row.Kind,
            TargetId = row.TargetId,
            BaseNumber = row.BaseNumber,
            Name = row.Name,
            State = row.State,
            Hash = row.Hash,
            Note = row.Note,
            Author = row.Author,
            AuthorName = row.AuthorName,
            AuthorMaker = row.AuthorMaker,
            ProposedAt = row.ProposedAt,
            ExpiresAt = row.ExpiresAt,
            DecidedBy = row.DecidedBy,
            DecidedAt = row.DecidedAt,
            Reason = row.Reason,
        };

    private static readonly Func<StoredProposal, ProposalRow> Compiled = Columns.Compile();

    public required ProposalId Id { get; init; }

    public required ProposalKind Kind { get; init; }

    public required Guid? TargetId { get; init; }

    public required int BaseNumber { get; init; }

    public required string Name { get; init; }

    public required ProposalState State { get; init; }

    public required string Hash { get; init; }

    public required string? Note { get; init; }

    public required string Author { get; init; }

    public required string AuthorName { get; init; }

    public required string? AuthorMaker { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string? DecidedBy { get; init; }

    public required DateTimeOffset? DecidedAt { get; init; }

    public required string? Reason { get; init; }

    public Authorship Authorship => new(Author, AuthorMaker);

    public static ProposalRow Of(StoredProposal row) => Compiled(row);
}
