using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Muster.Http.Checks;
using Muster.Kernel.Ids;
using Muster.Modules.Settings.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Settings.Checks;

/// <summary>Writes a row, reads it on another connection, and removes it.</summary>
internal sealed class DatabaseCheck(Database database, TimeProvider clock) : IEndpointCheck
{
    private const string Remedy =
        "See that the database runs, has room on its disk, and lets the user of MUSTER_DATABASE write. Standby servers of PostgreSQL only read.";

    public string Name => "database";

    public async Task<CheckFinding> RunAsync(CancellationToken ct)
    {
        var probe = new WriteProbe { Id = Uuid7.New(clock), At = clock.GetUtcNow() };
        try
        {
            await database.WriteAsync(
                (db, _) =>
                {
                    db.Add(new WriteProbe { Id = probe.Id, At = probe.At });
                    return Task.FromResult(true);
                },
                ct
            );
            var found = await database.ReadAsync(
                (db, token) => db.Set<WriteProbe>().AnyAsync(row => row.Id == probe.Id, token),
                ct
            );
            // With those that a killed server has left behind.
            await database.WriteAsync(
                (db, token) => db.Set<WriteProbe>().Where(row => row.At <= probe.At).ExecuteDeleteAsync(token),
                ct
            );
            return found
                ? CheckFinding.Ok($"A row was written to {EngineName}, read and removed.")
                : CheckFinding.Failed(
                    $"A row that was written to {EngineName} was not there when it was read.",
                    "Let Muster read from the primary server, not from a replica that lags behind."
                );
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException)
        {
            return CheckFinding.Failed(
                $"{EngineName} cannot be written: {fault.GetBaseException().Message.TrimEnd('.')}.",
                Remedy
            );
        }
    }

    private string EngineName => database.EngineName == "sqlite" ? "SQLite" : "PostgreSQL";
}
