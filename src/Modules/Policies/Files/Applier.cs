using System.Security.Claims;
using Muster.Contracts.Policies;
using Muster.Http.Files;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Files;

/// <summary>
/// Carries a plan out, thing after thing, each in a unit of work of its own by the verb that the console uses too. What is refused is told and the rest
/// goes on: the next time, what is left is done.
/// </summary>
internal sealed class Applier(AppliedThings applied, Database database, TimeProvider clock)
{
    public async Task<BlueprintFilePlan> RunAsync(
        FilePlan plan,
        bool overwrite,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        var shown = new List<PlannedThing>();
        var waiting = new HashSet<(string Type, string Key)>();
        foreach (var one in plan.Things)
        {
            var conflict =
                one is { By: ChangedBy.Both, Action: FileAction.Create or FileAction.Change or FileAction.Remove }
                && !overwrite;
            var written = conflict ? null : await ApplyAsync(plan, one, waiting, by, ct);
            if (written?.Waiting is not null || one.Action == FileAction.Wait)
            {
                waiting.Add((one.Kind.Type, one.Key));
            }

            shown.Add(one.Shown(written, conflict));
        }

        if (shown.Exists(one => one.Outcome is not null))
        {
            await RecordAsync(plan.Set, shown, by, ct);
        }

        return new BlueprintFilePlan
        {
            Hash = plan.Hash,
            Set = plan.Set,
            Items = shown,
        };
    }

    private async Task<FileWritten?> ApplyAsync(
        FilePlan plan,
        Planned one,
        HashSet<(string Type, string Key)> waiting,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        var name = Actor.Of(by).Name;
        if (one.Action is FileAction.Wait or FileAction.Leave)
        {
            return null;
        }

        if (one.Action == FileAction.None)
        {
            await applied.RememberAsync(plan.Set, one, one.Live?.Id, proposal: null, name, ct);
            return null;
        }

        if (!by.ScopeOf(one.Kind.Permission).Everything)
        {
            return FileWritten.Refused("forbidden", $"It takes the permission {one.Kind.Permission}.");
        }

        if (one.Action == FileAction.Remove)
        {
            var removed = await one.Kind.DeleteAsync(one.Live!, by, ct); // it is there
            if (removed.Code is null)
            {
                await applied.ForgetAsync(plan.Set, one, ct);
            }

            return removed;
        }

        var missing = one
            .Kind.LinksOf(one.Document!) // a file holds it
            .FirstOrDefault(link => plan.Names.IdOf(link.Type, link.Name) is null);
        if (missing is not null)
        {
            return waiting.Contains((missing.Type, Kernel.Text.SearchKey.Of(missing.Name)))
                ? FileWritten.Refused(
                    "waits_for_second_person",
                    $"It names {missing.Name}, which waits for a second person. Apply again once that is approved."
                )
                : FileWritten.Refused("names_what_is_not_there", $"It names {missing.Name}, which could not be made.");
        }

        return await PutAsync(plan, one, name, by, ct);
    }

    private async Task<FileWritten> PutAsync(
        FilePlan plan,
        Planned one,
        string name,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        if (one.Live is null)
        {
            // Written down before: if the server dies in between, it is still known who made it.
            await applied.IntendAsync(plan.Set, one, name, ct);
        }

        var written = await one.Kind.PutAsync(one.Live, one.Document!, plan.Names, by, ct); // a file holds it
        if (written.Code is null)
        {
            await applied.RememberAsync(plan.Set, one, written.Id ?? one.Live?.Id, written.Waiting, name, ct);
            if (written.Id is { } id)
            {
                plan.Names.Add(one.Kind.Type, one.Name, id);
            }
        }
        else if (one.Live is null)
        {
            await applied.ForgetAsync(plan.Set, one, ct);
        }

        return written;
    }

    private Task<int> RecordAsync(
        string? set,
        IReadOnlyCollection<PlannedThing> shown,
        ClaimsPrincipal by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            (db, _) =>
            {
                int Count(string outcome) => shown.Count(one => one.Outcome == outcome);
                db.Record(
                    Actor.Of(by),
                    new BlueprintFilesApplied(
                        set ?? "",
                        Count("done"),
                        Count("waiting"),
                        Count("refused"),
                        Count("conflict")
                    ),
                    clock
                );
                return Task.FromResult(0);
            },
            ct
        );
}
