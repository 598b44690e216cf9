using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Muster.Contracts.Access;
using Muster.Kernel.Ids;
using Muster.Modules.Access.FirstAdministrator;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Audit;
using Muster.Storage.Writing;
using Operator = Muster.Modules.Access.Internal.Operator;

namespace Muster.Modules.Access.SignIn;

internal sealed class ChangePasswordVerb(
    Database database,
    Passwords passwords,
    SignInLimit limit,
    SessionOpening opening,
    IOptions<AccessOptions> options,
    TimeProvider clock,
    ILogger<ChangePasswordVerb> log
)
{
    public async Task<SignInOutcome> RunAsync(
        OperatorId id,
        ChangePassword body,
        HttpContext context,
        CancellationToken ct
    )
    {
        var from = CallOrigin.Of(context);
        if (limit.Take(from.Address) is { } wait)
        {
            return new SignInOutcome.Refused(SignInRefusal.TooManyAttempts, wait);
        }

        if (body.CurrentPassword.Length > Passwords.MaxLength)
        {
            return new SignInOutcome.Refused(SignInRefusal.Wrong);
        }

        var known = await database.ReadAsync(
            (db, token) => db.Set<Operator>().SingleOrDefaultAsync(row => row.Id == id, token),
            ct
        );
        return await passwords.VerifyAsync(known?.PasswordHash, body.CurrentPassword, known: true, ct) switch
        {
            PasswordVerdict.Right => await ChangeAsync(known!, body.NewPassword, from, ct), // right is only the password of somebody
            PasswordVerdict.Wrong => new SignInOutcome.Refused(SignInRefusal.Wrong),
            PasswordVerdict.NotChecked => new SignInOutcome.Refused(SignInRefusal.Busy),
        };
    }

    private async Task<SignInOutcome> ChangeAsync(
        Operator known,
        string password,
        CallOrigin from,
        CancellationToken ct
    )
    {
        var hash = passwords.Hash(password);
        var outcome = await database.WriteAsync<SignInOutcome>(
            async (db, token) =>
            {
                var row = await db.Set<Operator>().AsTracking().SingleAsync(found => found.Id == known.Id, token);
                if (row.PasswordHash != known.PasswordHash)
                {
                    return new SignInOutcome.Refused(SignInRefusal.Wrong);
                }

                row.ChoosePassword(hash);
                await SessionEnding.EndAllAsync(db, row, clock.GetUtcNow(), token);
                db.Record(CallerIdentity.ActorOf(row), new PasswordChanged(row.Id.ToString()), clock);
                return await opening.OpenAsync(db, row, from, vouched: null, token);
            },
            ct
        );
        if (outcome is SignInOutcome.Accepted)
        {
            InitialPasswordFile.Remove(options.Value.InitialPasswordFile, log);
        }

        return outcome;
    }
}
