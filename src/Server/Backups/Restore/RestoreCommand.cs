using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Backups;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Server.Settings;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Server.Backups.Restore;

/// <summary>
/// <c>Muster.Server restore FILE</c>: puts a backup into the empty database that the settings name. Everything that can be refused is refused
/// before the first row is written, and the rows come in one transaction.
/// </summary>
internal sealed class RestoreCommand(ServerSettings settings, IServiceProvider services, TextWriter news)
{
    private readonly IDatabaseEngine engine = services.GetRequiredService<IDatabaseEngine>();
    private readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();

    /// <param name="extend">What a test puts on top: another clock.</param>
    public static async Task RunAsync(
        ServerSettings settings,
        string path,
        TextWriter news,
        CancellationToken ct,
        Action<WebApplicationBuilder>? extend = null
    )
    {
        await using var app = MusterApp.Build(settings, extend);
        await new RestoreCommand(settings, app.Services, news).RunAsync(path, ct);
    }

    private async Task RunAsync(string path, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        await using var file = Open(path);
        await news.WriteLineAsync($"Checking {path}, {file.Length:N0} bytes.");
        var backup = await CheckAsync(path, file, ct);
        await news.WriteLineAsync(
            $"It is whole: {backup.Rows:N0} rows in {backup.Tables.Count} tables, taken {backup.Header.TakenAt:u} by Muster {backup.Header.Version} from {backup.Header.Engine}."
        );
        RefuseWrongKey(backup.Header.KeyFile);

        await using var db = await services
            .GetRequiredService<IDbContextFactory<MusterDbContext>>()
            .CreateDbContextAsync(ct);
        RefuseUnknownSchema(backup.Header, [.. db.Database.GetMigrations()]);
        await using var alone = await engine.PrepareAsync(db, ct);
        var target = new TargetDatabase(db, engine);
        await target.RefuseUnlessEmptyAsync(backup.Header, ct);
        await news.WriteLineAsync($"Restoring into {settings.SqlitePath ?? "PostgreSQL"}.");
        await target.MakeSchemaAsync(backup.Header, ct);
        file.Position = 0;
        await using (var reader = await BackupReader.OpenAsync(file, ct))
        {
            await target.LoadAsync(reader, news, ct);
        }

        var newer = await target.BringForwardAsync(ct);
        await RecordAsync(backup, ct);
        if (newer > 0)
        {
            await news.WriteLineAsync(
                $"Brought from the schema of {backup.Header.Version} to that of {ProductVersion.Text}."
            );
        }

        await news.WriteLineAsync(
            $"Restored {backup.Rows:N0} rows in {clock.GetElapsedTime(started).TotalSeconds:0.0} s. Start the server: devices stay enrolled, and operators sign in as before."
        );
        await news.WriteLineAsync(
            $"{Rows("operators")} operators and {Rows("api_tokens")} API tokens are as they were at {backup.Header.TakenAt:u}: disable and revoke again what was taken away since."
        );

        long Rows(string table) => backup.Tables.FirstOrDefault(found => found.Name == table)?.Rows ?? 0;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RestoreRefusedException($"The backup {path} cannot be read: {fault.Message}");
        }
    }

    private static async Task<CheckedBackup> CheckAsync(string path, FileStream file, CancellationToken ct)
    {
        try
        {
            return await CheckedBackup.ReadAsync(file, ct);
        }
        catch (DamagedBackupException fault)
        {
            throw new RestoreRefusedException(
                $"{path} cannot be restored. {fault.Message} Nothing was changed; use another backup, or another copy of this one."
            );
        }
    }

    /// <remarks>A key in a token is in the backup itself, wrapped: the start of the server finds out whether the token opens it.</remarks>
    private void RefuseWrongKey(BackupKeyFile needed)
    {
        var where =
            $"The backup needs the sealing key {needed.Id}, which lay at {needed.Path} on the server that it was taken from, and is of no use without it.";
        try
        {
            if (
                services.GetRequiredService<SealingKeys>().ReadConfigured() is { } configured
                && configured.All(key => key.Id != needed.Id)
            )
            {
                throw new RestoreRefusedException(
                    $"The key at {configured[0].Location} is {configured[0].Id}: it is not the one of this backup. {where} Name a copy of it with MUSTER_KEY_FILE."
                );
            }
        }
        catch (UnusableKeyException fault)
        {
            throw new RestoreRefusedException(
                $"{fault.Message} {where} Put a copy of it there, with mode 600, or name its place with MUSTER_KEY_FILE."
            );
        }
    }

    /// <summary>The rows fit the schema that they were taken from; from there this program knows the way to its own, if it knows that one.</summary>
    private static void RefuseUnknownSchema(BackupHeader header, IReadOnlyList<string> known)
    {
        if (header.Migrations.Count == 0 || !header.Migrations.SequenceEqual(known.Take(header.Migrations.Count)))
        {
            throw new RestoreRefusedException(
                $"The backup was taken by Muster {header.Version} with a schema that this release, {ProductVersion.Text}, does not know ({header.Migrations.Except(known).FirstOrDefault() ?? "its steps differ"}). Restore it with that release or a newer one."
            );
        }
    }

    private async Task RecordAsync(CheckedBackup backup, CancellationToken ct) =>
        await services
            .GetRequiredService<Database>()
            .WriteAsync(
                (db, _) =>
                {
                    var (header, rows) = (backup.Header, backup.Rows);
                    db.Record(
                        Actor.System,
                        new BackupRestored(BackupName.Of(header.TakenAt), header.Engine, header.Version, rows),
                        clock
                    );
                    return Task.FromResult(true);
                },
                ct
            );
}
