using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Text;
using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.SignIn;

internal sealed class SignInVerb(Database database, Passwords passwords, TimeProvider clock)
{
    public async Task<SignInOutcome> RunAsync(Contracts.Access.SignIn body, string address, CancellationToken ct)
    {
        if (body.Username.Length > 200 || body.Password.Length > Passwords.MaxLength || !body.Username.IsStorable())
        {
            return new SignInOutcome.Refused(SignInRefusal.Wrong);
        }

        var key = SearchKey.Of(body.Username);
        var known = await database.ReadAsync(
            (db, token) => db.Set<Operator>().SingleOrDefaultAsync(row => row.UsernameKey == key, token),
            ct
        );
        return await passwords.VerifyAsync(known?.PasswordHash, body.Password, ct) switch
        {
            PasswordVerdict.Right => await AcceptAsync(known!, address, ct), // right is only the password of somebody
            PasswordVerdict.Wrong => new SignInOutcome.Refused(SignInRefusal.Wrong),
            PasswordVerdict.NotChecked => new SignInOutcome.Refused(SignInRefusal.Busy),
        };
    }

    private Task<SignInOutcome> AcceptAsync(Operator known, string address, CancellationToken ct) =>
        database.WriteAsync<SignInOutcome>(
            async (db, token) =>
            {
                var row = await db.Set<Operator>().AsTracking().SingleAsync(found => found.Id == known.Id, token);
                var previous = row.LastSignInAt;
                row.SignedIn(clock.GetUtcNow());
                db.Record(
                    new Actor("operator", row.Id.ToString(), row.Username),
                    new SignedIn(row.Id.ToString(), address),
                    clock
                );
                return new SignInOutcome.Accepted(row, previous);
            },
            ct
        );
}
