using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Text;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.SecondFactor;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.SignIn;

internal sealed class SignInVerb(
    Database database,
    Passwords passwords,
    SignInLimit limit,
    KnownBrowsers browsers,
    SecondFactorCheck secondFactor,
    SessionOpening opening,
    RefusalTrail trail,
    TimeProvider clock
)
{
    public async Task<SignInOutcome> RunAsync(Contracts.Access.SignIn body, HttpContext context, CancellationToken ct)
    {
        var from = CallOrigin.Of(context);
        if (limit.Take(from.Address) is { } wait)
        {
            return new SignInOutcome.Refused(SignInRefusal.TooManyAttempts, wait);
        }

        if (body.Username.Length > 200 || body.Password.Length > Passwords.MaxLength || !body.Username.IsStorable())
        {
            return new SignInOutcome.Refused(SignInRefusal.Wrong);
        }

        var key = SearchKey.Of(body.Username);
        var known = await database.ReadAsync(
            (db, token) => db.Set<Operator>().SingleOrDefaultAsync(row => row.UsernameKey == key, token),
            ct
        );
        var outcome = await TryAsync(body, key, known, from, browsers.Find(context.Request, known?.Id), ct);
        if (
            known is not null
            && outcome is SignInOutcome.Refused { Reason: not SignInRefusal.SecondFactorRequired } why
        )
        {
            trail.Note(known.Id, from.Address, why.Reason);
        }

        return outcome;
    }

    private async Task<SignInOutcome> TryAsync(
        Contracts.Access.SignIn body,
        string key,
        Operator? known,
        CallOrigin from,
        Guid? browser,
        CancellationToken ct
    )
    {
        if (limit.Look(key, browser) is { } longer)
        {
            return new SignInOutcome.Refused(SignInRefusal.TooManyFailures, longer);
        }

        var verdict = await passwords.VerifyAsync(known?.PasswordHash, body.Password, browser is not null, ct);
        if (verdict == PasswordVerdict.Wrong)
        {
            limit.Failed(key, browser);
        }

        return verdict switch
        {
            PasswordVerdict.Right => await EnterAsync(known!, body.Code, from, browser, ct), // right is only the password of somebody
            PasswordVerdict.Wrong => new SignInOutcome.Refused(SignInRefusal.Wrong),
            PasswordVerdict.NotChecked => new SignInOutcome.Refused(SignInRefusal.Busy),
        };
    }

    private async Task<SignInOutcome> EnterAsync(
        Operator known,
        string? code,
        CallOrigin from,
        Guid? browser,
        CancellationToken ct
    )
    {
        if (known is { Disabled: false, HasSecondFactor: true })
        {
            if (string.IsNullOrWhiteSpace(code))
            {
                return new SignInOutcome.Refused(SignInRefusal.SecondFactorRequired);
            }

            if (limit.LookAtCodes(known.Id, browser) is { } wait)
            {
                return new SignInOutcome.Refused(SignInRefusal.TooManyFailures, wait);
            }
        }

        var outcome = await database.WriteAsync((db, token) => AcceptAsync(db, known, code, from, token), ct);
        if (outcome is SignInOutcome.Refused { Reason: SignInRefusal.CodeWrong })
        {
            limit.FailedCode(known.Id, browser);
        }

        return outcome;
    }

    private async Task<SignInOutcome> AcceptAsync(
        MusterDbContext db,
        Operator known,
        string? code,
        CallOrigin from,
        CancellationToken ct
    )
    {
        var row = await db.Set<Operator>().AsTracking().SingleAsync(found => found.Id == known.Id, ct);
        if (row.PasswordHash != known.PasswordHash)
        {
            return new SignInOutcome.Refused(SignInRefusal.Wrong);
        }

        if (row.Disabled)
        {
            return new SignInOutcome.Refused(SignInRefusal.Disabled);
        }

        if (row.HasSecondFactor && !await secondFactor.UseAsync(db, row, code, ct))
        {
            return new SignInOutcome.Refused(SignInRefusal.CodeWrong);
        }

        db.Record(CallerIdentity.ActorOf(row), new SignedIn(row.Id.ToString(), from.Address), clock);
        return await opening.OpenAsync(db, row, from, vouched: null, ct);
    }
}
