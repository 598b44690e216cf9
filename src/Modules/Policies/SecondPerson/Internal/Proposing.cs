using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Policies.SecondPerson.Internal;

/// <summary>Lets a change wait, inside the unit of work that would have made it.</summary>
internal sealed class Proposing(SecretBox box, ContentMarks marks, TimeProvider clock)
{
    /// <summary>Each holds up to a script of 256 KiB or a policy of 1 MiB: 200 MB of them at most.</summary>
    public const int MostWaiting = 200;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <returns>Null when too many wait already.</returns>
    public async Task<StoredProposal?> AddAsync(MusterDbContext db, Change change, Actor by, CancellationToken ct)
    {
        if (await db.Set<StoredProposal>().CountAsync(row => row.State == ProposalState.Waiting, ct) >= MostWaiting)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var id = Uuid7.New<ProposalId>(clock);
        var made = new StoredProposal
        {
            Id = id,
            Kind = change.Kind,
            TargetId = change.Target,
            BaseNumber = change.BaseNumber,
            Name = change.Name,
            Draft = change.Draft,
            Text = change.Text is { } text ? box.Seal(StoredProposal.LabelOf(id), Encoding.UTF8.GetBytes(text)) : null,
            Hash = HashOf(change),
            PackageSha256 = change.PackageSha256,
            Note = change.Note,
            Author = Authors.KeyOf(by),
            AuthorName = by.Name,
            AuthorMaker = Authors.MakerOf(await PermissionHolders.MakerOfTokenAsync(db, by.Id, ct)),
            ProposedAt = now,
            ExpiresAt = now + Lifetime,
        };
        db.Add(made);
        db.Record(
            by,
            new ProposalMade(id.Value, EnumText.Of(made.Kind), made.TargetId, made.Name, made.BaseNumber, made.Hash),
            clock
        );
        db.Publish(new ProposalChanged(id.Value, 1), now);
        return made;
    }

    /// <summary>Everything that an approval is for: another base, place, name or text has another hash.</summary>
    private string HashOf(Change change) =>
        marks.Of(
            "proposal",
            string.Join(
                '\n',
                EnumText.Of(change.Kind),
                $"{change.Target}",
                $"{change.BaseNumber}",
                change.Draft,
                change.Text is null ? "" : marks.Of("proposal-text", change.Text)
            )
        );
}

/// <param name="Target">Null for a new one.</param>
/// <param name="BaseNumber">The version that it was made from; 0 for a new one.</param>
/// <param name="Draft">JSON, as a version keeps it.</param>
internal sealed record Change(
    ProposalKind Kind,
    Guid? Target,
    int BaseNumber,
    string Name,
    string Draft,
    string? Text,
    string? PackageSha256,
    string? Note
);
