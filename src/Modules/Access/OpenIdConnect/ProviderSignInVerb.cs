using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.IdentityProviders;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Operators;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Access.SignIn;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>
/// Lets a person in for whom a provider vouches. Who it is, only the provider's own name for the person says: an operator of the same user
/// name or e-mail address is somebody else until an administrator links the two.
/// </summary>
internal sealed class ProviderSignInVerb(
    Database database,
    IDatabaseEngine engine,
    ClaimedGrants grants,
    SessionOpening opening,
    TimeProvider clock
)
{
    /// <param name="provider">As it was when the answer was read.</param>
    public Task<ProviderSignInOutcome> RunAsync(
        IdentityProvider provider,
        VouchedPerson person,
        CallOrigin from,
        CancellationToken ct
    )
    {
        var mapping = ClaimMapping.Of(provider, person.Claims);
        return database.WriteAsync(
            async (db, token) =>
            {
                await IdentityProvider.EnterAloneAsync(db, engine, provider.Id, token);
                // Switched off or changed since then.
                if (
                    !await db.Set<IdentityProvider>()
                        .AnyAsync(
                            row => row.Id == provider.Id && row.RowVersion == provider.RowVersion && row.Enabled,
                            token
                        )
                )
                {
                    return new ProviderSignInOutcome.Refused(ProviderRefusal.SignInExpired);
                }

                var given = await grants.ExistingAsync(db, mapping.Grants, token);
                var (row, refusal) = await FindAsync(db, provider, person.Subject, token) is { } known
                    ? (known, known.Disabled ? ProviderRefusal.AccountDisabled : null)
                    : await ProvisionAsync(db, provider, person.Subject, mapping, given.Count > 0, token);
                if (row is null || refusal is not null)
                {
                    return new ProviderSignInOutcome.Refused(refusal ?? ProviderRefusal.NotProvisioned);
                }

                await grants.ReplaceAsync(db, row, provider, given, token);
                if (!await db.Set<GrantRow>().AnyAsync(grant => grant.PrincipalId == row.Id.Value, token))
                {
                    return new ProviderSignInOutcome.Refused(ProviderRefusal.NotProvisioned);
                }

                db.Record(
                    CallerIdentity.ActorOf(row),
                    new SignedIn(row.Id.ToString(), from.Address, provider.Name),
                    clock
                );
                var session = new ProviderSession(provider.Id, person.Session, Encoding.UTF8.GetBytes(person.IdToken));
                return (ProviderSignInOutcome)
                    new ProviderSignInOutcome.Accepted(await opening.OpenAsync(db, row, from, session, token));
            },
            ct
        );
    }

    private static async Task<Operator?> FindAsync(
        MusterDbContext db,
        IdentityProvider provider,
        string subject,
        CancellationToken ct
    ) =>
        await (
            from identity in db.Set<OperatorIdentity>()
            join row in db.Set<Operator>().AsTracking() on identity.OperatorId equals row.Id
            where identity.ProviderId == provider.Id && identity.Subject == subject
            select row
        ).SingleOrDefaultAsync(ct);

    private async Task<(Operator? Made, ProviderRefusal? Refusal)> ProvisionAsync(
        MusterDbContext db,
        IdentityProvider provider,
        string subject,
        ClaimMapping mapping,
        bool hasGrants,
        CancellationToken ct
    )
    {
        if (!provider.CreatesOperators || !hasGrants)
        {
            return (null, ProviderRefusal.NotProvisioned);
        }

        var errors = new FieldErrors();
        var username = OperatorInput.Username(mapping.Username ?? "", errors);
        if (errors.Any)
        {
            return (null, ProviderRefusal.UsernameMissing);
        }

        var key = SearchKey.Of(username);
        if (await db.Set<Operator>().AnyAsync(row => row.UsernameKey == key, ct))
        {
            return (null, ProviderRefusal.UsernameTaken);
        }

        var now = clock.GetUtcNow();
        var made = Operator.Create(Uuid7.New<OperatorId>(clock), username, mapping.DisplayName ?? username, now);
        db.Add(made);
        db.Add(
            new OperatorIdentity
            {
                ProviderId = provider.Id,
                Subject = subject,
                OperatorId = made.Id,
                LinkedAt = now,
            }
        );
        await AuditActors.IntroduceAsync(db, CallerIdentity.ActorOf(made), ct);
        db.Record(Actor.System, new OperatorProvisioned(made.Id.ToString(), username, provider.Name, subject), clock);
        return (made, null);
    }
}

internal abstract record ProviderSignInOutcome
{
    private ProviderSignInOutcome() { }

    public sealed record Accepted(SignInOutcome.Accepted Opened) : ProviderSignInOutcome;

    public sealed record Refused(ProviderRefusal Reason) : ProviderSignInOutcome;
}
