using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Contracts.Access;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.SignIn;

internal sealed class ChangePasswordVerb(
    Database database,
    Passwords passwords,
    IOptions<AccessOptions> options,
    TimeProvider clock
)
{
    /// <returns>Null when the current password is wrong.</returns>
    public async Task<Operator?> RunAsync(OperatorId id, ChangePassword body, CancellationToken ct)
    {
        var known = await database.ReadAsync(
            (db, token) => db.Set<Operator>().SingleOrDefaultAsync(row => row.Id == id, token),
            ct
        );
        if (
            body.CurrentPassword.Length > Passwords.MaxLength
            || !passwords.Verify(known?.PasswordHash, body.CurrentPassword)
        )
        {
            return null;
        }

        var hash = passwords.Hash(body.NewPassword);
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
        File.Delete(options.Value.InitialPasswordFile);
        return changed;
    }
}
