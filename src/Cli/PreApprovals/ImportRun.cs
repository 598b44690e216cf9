using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Muster.Cli.Api;
using Muster.Contracts.PreApproval;

namespace Muster.Cli.PreApprovals;

internal sealed class ImportRun(MusterApi api, TimeProvider clock)
{
    private const int MostRows = 200;

    public async Task<ImportResult> SendAsync(ImportWish wish, CancellationToken ct)
    {
        var uploaded = await UploadAsync(wish, ct);
        var import = await ChosenAsync(uploaded.As(CliJson.Default.PreApprovalImport), wish.Listed, ct);
        var mapping = new MapPreApprovalImport { Fields = ColumnMapping.Of(import, wish.Maps) };
        await api.PutAsync(
            $"{PathOf(import.Id)}/mapping",
            import.Version,
            mapping,
            CliJson.Default.MapPreApprovalImport,
            ct
        );
        var ready = await ReachedAsync(import.Id, "previewed", "checked", ct);
        var totals = ready.As(CliJson.Default.PreApprovalImport).Totals;
        var wrong = totals.Error + totals.Conflict;
        var rows = await FoundAsync(import.Id, ct);
        if (!wish.Apply)
        {
            var given = await api.PostAsync($"{PathOf(import.Id)}/cancel", ct);
            return new ImportResult(
                wrong > 0 ? ExitCode.CheckFailed : ExitCode.Ok,
                given,
                rows,
                "Nothing was changed."
            );
        }

        if (Missing(wish, wrong, totals) is { } missing)
        {
            var given = await api.PostAsync($"{PathOf(import.Id)}/cancel", ct);
            return new ImportResult(ExitCode.CheckFailed, given, rows, $"Nothing was changed. {missing}");
        }

        var commit = new CommitPreApprovalImport
        {
            Version = ready.As(CliJson.Default.PreApprovalImport).Version,
            ExistingUserAction = wish.Existing,
            ValidRowsOnly = wish.ValidOnly,
        };
        await api.PostAsync($"{PathOf(import.Id)}/commit", commit, CliJson.Default.CommitPreApprovalImport, ct);
        return new ImportResult(
            wrong > 0 ? ExitCode.Partly : ExitCode.Ok,
            await ReachedAsync(import.Id, "committed", "committed", ct),
            rows,
            $"The devices are expected. To take it back: muster import --undo {import.Id:D}"
        );
    }

    public async Task<ImportResult> UndoAsync(Guid id, CancellationToken ct)
    {
        await api.PostAsync($"{PathOf(id)}/undo", ct);
        return new ImportResult(
            ExitCode.Ok,
            await ReachedAsync(id, "undone", "taken back", ct),
            [],
            "Taken back. Devices that have enrolled since, and people, stay."
        );
    }

    /// <summary>An answer that got lost is asked for once more: with the same key the server makes no second import.</summary>
    private async Task<JsonElement> UploadAsync(ImportWish wish, CancellationToken ct)
    {
        var key = RandomNumberGenerator.GetHexString(32);
        try
        {
            return await UploadAsync(wish, key, ct);
        }
        catch (CliStop stop) when (stop.Code == ExitCode.Unreachable && ListFile.CanBeReadAgain(wish.File))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, ct);
            return await UploadAsync(wish, key, ct);
        }
    }

    private async Task<JsonElement> UploadAsync(ImportWish wish, string key, CancellationToken ct)
    {
        await using var content = ListFile.Open(wish.File);
        using var domain = new StringContent(wish.Domain);
        using var file = new StreamContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var name = ListFile.NameOf(wish.File);
        using var form = new MultipartFormDataContent { { domain, "domain" }, { file, "file", name } };
        return await api.PostFormAsync($"{ImportListCommand.Route}/import", key, form, ct);
    }

    private async Task<PreApprovalImport> ChosenAsync(PreApprovalImport import, string? listed, CancellationToken ct) =>
        listed is null
            ? import
            : (
                await api.PutAsync(
                    $"{PathOf(import.Id)}/existing-devices",
                    import.Version,
                    new ChooseExistingDevices { Action = listed },
                    CliJson.Default.ChooseExistingDevices,
                    ct
                )
            ).As(CliJson.Default.PreApprovalImport);

    private static string? Missing(ImportWish wish, int wrong, ImportTotals totals) =>
        wrong > 0 && !wish.ValidOnly ? $"{wrong} rows are wrong: correct them, or leave them out with --valid-only."
        : totals.ExistingPeople > 0 && wish.Existing is null
            ? "Some people are there with other details: say --existing replace or --existing skip."
        : null;

    private async Task<JsonElement> ReachedAsync(Guid id, string state, string done, CancellationToken ct)
    {
        using var progress = new RowProgress(done);
        while (true)
        {
            var answer = await api.GetAsync(PathOf(id), ct);
            var import = answer.As(CliJson.Default.PreApprovalImport);
            if (import.State == state)
            {
                return answer;
            }

            if (import.CheckFault is { } fault)
            {
                throw new CliStop(ExitCode.Refused, fault.Message, "Then run the same command again.");
            }

            if (import.State is not ("checking" or "committing" or "undoing"))
            {
                throw new CliStop(
                    ExitCode.Refused,
                    $"The import is {import.State}: somebody else went on with it.",
                    "Look at it in the console."
                );
            }

            if (import.IsStuck)
            {
                throw new CliStop(
                    ExitCode.Refused,
                    $"The import does not get on: it has failed three times in a row while {import.State}.",
                    "The server's log says why. It is tried again; in the console it can be cancelled."
                );
            }

            progress.Report(import.DoneCount, import.RowCount);
            await Task.Delay(TimeSpan.FromMilliseconds(200), clock, ct);
        }
    }

    /// <summary>Rows that are wrong, then rows that would change something, then those that are left out.</summary>
    private async Task<IReadOnlyList<JsonElement>> FoundAsync(Guid id, CancellationToken ct)
    {
        var rows = new List<JsonElement>();
        foreach (var outcome in new[] { "error", "conflict", "changed", "skipped" })
        {
            var left = MostRows - rows.Count;
            if (left > 0)
            {
                rows.AddRange((await ApiList.ReadAsync(api, $"{PathOf(id)}/rows?outcome={outcome}", left, ct)).Items);
            }
        }

        return rows;
    }

    private static string PathOf(Guid id) => $"{ImportListCommand.Route}/imports/{id:D}";
}
