using Muster.Contracts.Directories;
using Muster.Modules.Directories.Connect;
using Muster.Modules.Directories.Lookup;
using Muster.Protocols.Ldap;

namespace Muster.Modules.Directories.Validate;

/// <summary>Goes the way that a look-up goes, one step after another, and says of each how it went.</summary>
internal sealed class DirectoryChecks(TimeProvider clock)
{
    private const int MostCounted = 10_000;
    private const int Shown = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public async Task<DirectoryValidation> RunAsync(DirectoryTarget target, CancellationToken ct)
    {
        var report = new Report();
        using var patience = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            await RunAsync(target, report, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            report.Failed(
                DirectoryStep.People,
                server: null,
                $"All together takes longer than {Longest.TotalMinutes:0} minutes.",
                "Choose a narrower base DN or filter, or have the directory looked after."
            );
        }

        return report.End();
    }

    private async Task RunAsync(DirectoryTarget target, Report report, CancellationToken ct)
    {
        DirectoryConnection? first = null;
        try
        {
            foreach (var server in target.Servers)
            {
                if (await EnterAsync(target, server, report, ct) is { } connection)
                {
                    if (first is null)
                    {
                        first = connection;
                    }
                    else
                    {
                        await connection.DisposeAsync();
                    }
                }
            }

            if (first is not null)
            {
                await LookAsync(target, first, report, ct);
            }
        }
        finally
        {
            await (first?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    /// <returns>Null when a step failed.</returns>
    private async Task<DirectoryConnection?> EnterAsync(
        DirectoryTarget target,
        DirectoryServer server,
        Report report,
        CancellationToken ct
    )
    {
        DirectoryConnection? connection = null;
        try
        {
            var addresses = await DirectoryConnection.ResolveAsync(target, server, clock, ct);
            report.Ok(DirectoryStep.Name, server, $"{server.Host} is {string.Join(", ", addresses.Take(4))}.");
            connection = await DirectoryConnection.ConnectAsync(target, server, addresses, clock, ct);
            report.Ok(DirectoryStep.Tcp, server, $"Port {server.Port} answers.");
            var seen = await connection.SecureAsync(ct);
            report.Ok(DirectoryStep.Tls, server, $"Its certificate is {seen.Words}.");
            await connection.BindAsync(ct);
            report.Ok(DirectoryStep.Bind, server, $"It lets {target.BindDn} in.");
            return connection;
        }
        catch (DirectoryException fault)
        {
            report.Failed(fault.Step, server, fault.Message, fault.Remedy);
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
            return null;
        }
        catch (OperationCanceledException)
        {
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    private static async Task LookAsync(
        DirectoryTarget target,
        DirectoryConnection connection,
        Report report,
        CancellationToken ct
    )
    {
        try
        {
            var everything = new LdapFilter.Present("objectClass");
            var root = target.Search(everything, [LdapSearch.NoAttributes]) with { Scope = LdapScope.Base };
            await foreach (var _ in connection.SearchAsync(root, DirectoryStep.Base, ct))
            {
                // that it answers is enough
            }

            report.Ok(DirectoryStep.Base, server: null, $"{target.BaseDn} is there.");
            var people = new List<DirectoryPerson>();
            var count = 0;
            await foreach (
                var entry in connection.SearchAsync(
                    target.Search(target.Filter, target.Attributes.Names),
                    DirectoryStep.People,
                    ct
                )
            )
            {
                if (people.Count < Shown)
                {
                    people.Add(EntryReading.PersonOf(entry, target.Attributes));
                }

                if (++count == MostCounted)
                {
                    break;
                }
            }

            report.Counted(count, MostCounted, people);
        }
        catch (DirectoryException fault)
        {
            report.Failed(fault.Step, server: null, fault.Message, fault.Remedy);
        }
    }
}
