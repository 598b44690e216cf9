using System.Diagnostics;
using System.Security.Cryptography;
using Muster.Integration.Backups;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Upgrade;

/// <summary>Writes the files of a release, when it is made: a test that does something only when it is told the release's name.</summary>
public sealed class ReleaseWriter
{
    public const string Switch = "MUSTER_WRITE_RELEASE";

    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Release_is_written_when_its_name_is_given()
    {
        if (Environment.GetEnvironmentVariable(Switch) is not { Length: > 0 } name)
        {
            return;
        }

        var release = Release.ToBeWritten(name);
        await File.WriteAllTextAsync(
            release.KeyFile,
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n"
        );
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(release.DeviceKeyFile, key.ExportPkcs8PrivateKeyPem() + "\n");
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            await WriteAsync(release, kind);
        }
    }

    private static async Task WriteAsync(Release release, DatabaseKind kind)
    {
        var (folder, clock) = (Backups.Backups.NewFolder(), new FakeClock(Monday));
        release.PutKeyFile(folder);
        var database = await TestDatabase.MigratedAsync(kind, folder);
        await using (var host = await MusterHost.StartAsync(database, folder, new HostOptions { Clock = clock }))
        {
            using var device = new TestDevice(host.Url, clock, UpgradeTests.DeviceName);
            device.Adopt(release.DeviceKey());
            await new ClockedHost(host, clock).OpenAsync(device);
            var backup = BackupText.Read(await Backups.Backups.TakeAsync(host));
            await File.WriteAllTextAsync(release.BackupLines, backup);
        }

        var file = release.DumpOf(kind);
        await File.WriteAllTextAsync(
            file,
            kind == DatabaseKind.Sqlite
                ? await RunAsync("sqlite3", database.Setting["sqlite:".Length..], ".dump")
                : Plain(await RunAsync("pg_dump", "--inserts", "--no-owner", "--no-privileges", database.Setting))
        );
        await database.DropAsync();
    }

    /// <summary>Without comments, orders to psql, and settings that older servers do not know.</summary>
    private static string Plain(string dump) =>
        string.Join(
            '\n',
            dump.Split('\n')
                .Where(line =>
                    !line.StartsWith("--", StringComparison.Ordinal)
                    && !line.StartsWith('\\')
                    && !line.StartsWith("SET transaction_timeout", StringComparison.Ordinal)
                    && line.Length > 0
                )
        ) + "\n";

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return output;
    }
}
