using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Access;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;
using ApiToken = Muster.Modules.Access.Internal.ApiToken;
using Operator = Muster.Modules.Access.Internal.Operator;

namespace Muster.Modules.Access.Tokens;

internal sealed class TokenVerbs(Database database, IScopeGroups groups, TimeProvider clock)
{
    public const int DefaultDaysValid = 90;
    public const int MaxDaysValid = 366;

    /// <returns>Null when one of the groups does not exist.</returns>
    public Task<NewToken?> CreateForServiceAsync(
        string name,
        int? daysValid,
        IReadOnlyList<Grant> grants,
        Actor actor,
        CancellationToken ct
    )
    {
        var secret = TokenSecret.Make();
        return database.WriteAsync(
            async (db, token) =>
                await GrantInput.NamesUnknownGroupAsync(db, grants, groups, token)
                    ? null
                    : await AddAsync(db, name, daysValid, grants, owner: null, secret, actor, token),
            ct
        );
    }

    public Task<NewToken> CreateForOperatorAsync(
        string name,
        int? daysValid,
        Operator owner,
        Actor actor,
        CancellationToken ct
    )
    {
        var secret = TokenSecret.Make();
        return database.WriteAsync((db, token) => AddAsync(db, name, daysValid, [], owner, secret, actor, token), ct);
    }

    /// <summary>Adds a token in this unit of work.</summary>
    public async Task<NewToken> AddAsync(
        MusterDbContext db,
        string name,
        int? daysValid,
        IReadOnlyList<Grant> grants,
        Operator? owner,
        TokenSecret secret,
        Actor actor,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var made = new ApiToken
        {
            Id = Uuid7.New<ApiTokenId>(clock),
            Name = name,
            Beginning = secret.Beginning,
            Hash = secret.Hash,
            OperatorId = owner?.Id,
            RootOperatorId = await RootOfAsync(db, actor, ct),
            CreatedBy = actor.Name,
            CreatedAt = now,
            ExpiresAt = now + TimeSpan.FromDays(daysValid ?? DefaultDaysValid),
        };
        var rows = grants.Select(grant => GrantRow.Of(made.Id.Value, grant)).ToList();
        db.Add(made);
        db.AddRange(rows);
        await AuditActors.IntroduceAsync(db, new Actor("token", made.Id.ToString(), name), ct);
        db.Record(
            actor,
            new TokenCreated(
                made.Id.ToString(),
                name,
                owner?.Id.ToString(),
                [.. grants.Select(grant => grant.ToString())],
                made.ExpiresAt
            ),
            clock
        );
        db.Publish(new AccessChanged(made.Id.Value), now);
        return new NewToken(TokenView.Of(made, owner?.Username, rows, now), secret.Value);
    }

    /// <param name="owner">Whose it must be; null for anybody's.</param>
    /// <returns>False when there is none.</returns>
    public Task<bool> RevokeAsync(ApiTokenId id, OperatorId? owner, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var row = await db.Set<ApiToken>().AsTracking().SingleOrDefaultAsync(found => found.Id == id, token);
                if (row is null || (owner is not null && row.OperatorId != owner))
                {
                    return false;
                }

                if (row.RevokedAt is null)
                {
                    Revoke(db, row, actor);
                }

                return true;
            },
            ct
        );

    /// <summary>Revokes in this unit of work what an operator made for themselves.</summary>
    public async Task RevokeAllOfAsync(MusterDbContext db, OperatorId owner, Actor actor, CancellationToken ct)
    {
        var rows = await db.Set<ApiToken>()
            .AsTracking()
            .Where(row => row.OperatorId == owner && row.RevokedAt == null)
            .ToListAsync(ct);
        foreach (var row in rows)
        {
            Revoke(db, row, actor);
        }
    }

    private static async Task<OperatorId?> RootOfAsync(MusterDbContext db, Actor maker, CancellationToken ct)
    {
        if (!Guid.TryParse(maker.Id, out var id))
        {
            return null; // the bootstrap token is nobody's
        }

        if (maker.Kind == CallerIdentity.OperatorKind)
        {
            return new OperatorId(id);
        }

        var token = new ApiTokenId(id);
        return await db.Set<ApiToken>()
            .Where(row => row.Id == token)
            .Select(row => row.RootOperatorId)
            .SingleOrDefaultAsync(ct);
    }

    private void Revoke(MusterDbContext db, ApiToken row, Actor actor)
    {
        var now = clock.GetUtcNow();
        row.Revoke(now);
        db.Record(actor, new TokenRevoked(row.Id.ToString(), row.Name), clock);
        db.Publish(new AccessChanged(row.Id.Value), now);
    }
}
