using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Access;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Tokens;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.HandOffs;

/// <summary>A terminal asks, an operator says yes in a browser, the terminal collects a token that is made only then.</summary>
internal sealed class HandOffVerbs(Database database, TokenVerbs tokens, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private const int MostAtOnce = 1_000;

    // Consonants: no word comes up, and nothing looks like a digit.
    private const string Alphabet = "BCDFGHJKLMNPQRSTVWXZ";

    /// <returns>Null when too many wait already: at 300 bytes each they are 0.3 MB.</returns>
    public Task<HandOff?> StartAsync(string computer, string address, string secretHash, CancellationToken ct)
    {
        var code = RandomNumberGenerator.GetString(Alphabet, 8);
        return database.WriteAsync<HandOff?>(
            async (db, token) =>
            {
                var now = clock.GetUtcNow();
                if (await db.Set<HandOff>().CountAsync(row => row.ExpiresAt > now, token) >= MostAtOnce)
                {
                    return null;
                }

                var made = new HandOff
                {
                    Id = Uuid7.New(clock),
                    UserCode = $"{code[..4]}-{code[4..]}",
                    SecretHash = secretHash,
                    Computer = computer,
                    Address = address,
                    CreatedAt = now,
                    ExpiresAt = now + Lifetime,
                };
                db.Add(made);
                return made;
            },
            ct
        );
    }

    public Task<HandOff?> FindAsync(string userCode, CancellationToken ct) =>
        database.ReadAsync((db, token) => Waiting(db, userCode).SingleOrDefaultAsync(token), ct);

    /// <returns>False when nobody asks with this code, or it was answered.</returns>
    public Task<bool> AnswerAsync(string userCode, OperatorId by, bool yes, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await Waiting(db, userCode).AsTracking().SingleOrDefaultAsync(token) is not { } row)
                {
                    return false;
                }

                if (yes)
                {
                    row.Confirm(by);
                }
                else
                {
                    row.Deny();
                }

                return true;
            },
            ct
        );

    /// <returns>Null when there is no such question any more.</returns>
    public Task<HandOffAnswer?> CollectAsync(Guid id, string secretHash, CancellationToken ct)
    {
        var secret = TokenSecret.Make();
        return database.WriteAsync(
            async (db, token) =>
            {
                var now = clock.GetUtcNow();
                var row = await db.Set<HandOff>()
                    .AsTracking()
                    .SingleOrDefaultAsync(
                        found => found.Id == id && found.SecretHash == secretHash && found.ExpiresAt > now,
                        token
                    );
                if (row is null or { Denied: false, OperatorId: null })
                {
                    return row is null ? null : new HandOffAnswer("pending", Token: null);
                }

                db.Remove(row);
                return row.OperatorId is { } by && await OwnerAsync(db, by, token) is { } owner
                    ? new HandOffAnswer(
                        "confirmed",
                        await tokens.AddAsync(
                            db,
                            $"muster on {row.Computer}",
                            daysValid: null,
                            [],
                            owner,
                            secret,
                            CallerIdentity.ActorOf(owner),
                            token
                        )
                    )
                    : new HandOffAnswer("denied", Token: null);
            },
            ct
        );
    }

    private static Task<Internal.Operator?> OwnerAsync(MusterDbContext db, OperatorId id, CancellationToken ct) =>
        db.Set<Internal.Operator>().SingleOrDefaultAsync(row => row.Id == id && !row.Disabled, ct);

    private IQueryable<HandOff> Waiting(MusterDbContext db, string userCode)
    {
        var now = clock.GetUtcNow();
        return db.Set<HandOff>()
            .Where(row => row.UserCode == userCode && row.ExpiresAt > now && !row.Denied && row.OperatorId == null);
    }
}
