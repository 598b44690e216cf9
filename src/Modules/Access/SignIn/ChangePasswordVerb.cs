using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Muster.Contracts.Access;
using Muster.Kernel.Ids;
using Muster.Modules.Access.FirstAdministrator;
using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.SignIn;

internal sealed class ChangePasswordVerb(
    Database database,
    Passwords passwords,
    IOptions<AccessOptions> options,
    TimeProvider clock,
    ILogger<ChangePasswordVerb> log
)
{
    public async Task<SignInOutcome> RunAsync(OperatorId id, ChangePassword body, CancellationToken ct)
    {
        if (body.CurrentPassword.Length > Passwords.MaxLength)
        {
            return new SignInOutcome.Refused(SignInRefusal.Wrong);
        }

        var known = await database.ReadAsync(
            (db, token) => db.Set<Operator>().SingleOrDefaultAsync(row => row.Id == id, token),
            ct
        );
        return await passwords.VerifyAsync(known?.PasswordHash, body.CurrentPassword, ct) switch
        {
            PasswordVerdict.Right => await ChangeAsync(id, body.NewPassword, ct),
            PasswordVerdict.Wrong => new SignInOutcome.Refused(SignInRefusal.Wrong),
            PasswordVerdict.NotChecked => new SignInOutcome.Refused(SignInRefusal.Busy),
        };
    }

    private async Task<SignInOutcome> ChangeAsync(OperatorId id, string password, CancellationToken ct)
    {
        var hash = passwords.Hash(password);
        var changed = await database.WriteAsync(
            async (db, token) =>
            {
                var row = await db.Set<Operator>().AsTracking().SingleAsync(found => found.Id == id, token);
                row.ChoosePassword(hash, clock);
                db.Record(
                    new Actor("operator", row.Id.ToString(), row.Username),
                    new PasswordChanged(row.Id.ToString()),
                    clock
                );
                return row;
            },
            ct
        );
        InitialPasswordFile.Remove(options.Value.InitialPasswordFile, log);
        return new SignInOutcome.Accepted(changed, changed.LastSignInAt);
    }
}
