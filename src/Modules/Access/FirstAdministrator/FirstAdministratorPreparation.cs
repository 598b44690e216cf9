using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Storage;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.FirstAdministrator;

/// <summary>
/// An empty database gets the operator <c>admin</c>. A made-up password goes to a file that only we can read, before the operator is
/// committed: after a crash between the two the next start makes another.
/// </summary>
internal sealed class FirstAdministratorPreparation(
    Database database,
    Passwords passwords,
    IOptions<AccessOptions> options,
    TimeProvider clock,
    ILogger<FirstAdministratorPreparation> log
) : IPreparation
{
    private const string Username = "admin";

    public async Task RunAsync(CancellationToken ct)
    {
        if (await database.ReadAsync((db, token) => db.Set<Operator>().AnyAsync(token), ct))
        {
            return;
        }

        var chosen = options.Value.AdminPassword;
        var password = chosen ?? RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
        if (chosen is null)
        {
            InitialPasswordFile.Write(options.Value.InitialPasswordFile, password);
            Log.InitialPasswordWritten(log, options.Value.InitialPasswordFile);
        }

        var hash = passwords.Hash(password);
        var made = await database.WriteAsync(
            async (db, token) =>
            {
                var first = !await db.Set<Operator>().AnyAsync(token);
                if (first)
                {
                    var admin = Operator.Create(
                        Uuid7.New<OperatorId>(clock),
                        Username,
                        displayName: "Administrator",
                        clock.GetUtcNow()
                    );
                    admin.ChoosePassword(hash, mustChange: chosen is null);
                    db.Add(admin);
                    db.Add(GrantRow.Of(admin.Id.Value, new Grant(Role.Admin, Group: null)));
                    await AuditActors.IntroduceAsync(db, CallerIdentity.ActorOf(admin), token);
                    db.Record(Actor.System, new OperatorCreated(admin.Id.ToString(), Username), clock);
                }

                return first;
            },
            ct
        );
        if (!made && chosen is null)
        {
            // Another node was quicker: its password counts.
            InitialPasswordFile.Remove(options.Value.InitialPasswordFile, log);
        }
    }
}
