using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Text;
using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.SignIn;

internal sealed class SignInVerb(Database database, Passwords passwords, TimeProvider clock)
{
    /// <returns>Null when name or password is wrong, without saying which.</returns>
    public async Task<SignedInOperator?> RunAsync(Contracts.Access.SignIn body, string address, CancellationToken ct)
    {
        if (
            body.Username.Length > 200
            || body.Password.Length > Passwords.MaxLength
            || !Kernel.Utf16.IsWellFormed(body.Username)
        )
        {
            return null;
        }

        var key = SearchKey.Of(body.Username);
        var known = await database.ReadAsync(
            (db, token) => db.Set<Operator>().SingleOrDefaultAsync(row => row.UsernameKey == key, token),
            ct
        );
        if (!passwords.Verify(known?.PasswordHash, body.Password) || known is null)
        {
            return null;
        }

        return await database.WriteAsync(
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
                return new SignedInOperator(row, previous);
            },
            ct
        );
    }
}

internal sealed record SignedInOperator(Operator Operator, DateTimeOffset? PreviousSignInAt);
