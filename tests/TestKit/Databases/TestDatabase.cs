using Microsoft.Data.Sqlite;
using Npgsql;

namespace Muster.TestKit.Databases;

/// <summary>A database of one test class: a migrated copy, or an empty one.</summary>
public sealed record TestDatabase(DatabaseKind Kind, string Setting)
{
    /// <summary>The maintenance database of the cluster that <c>./test</c> has started.</summary>
    public const string ClusterVariable = "MUSTER_TEST_POSTGRES";

    private static int made;

    public static async Task<TestDatabase> EmptyAsync(DatabaseKind kind, string folder)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            return new TestDatabase(kind, $"sqlite:{Path.Combine(folder, "muster.db")}");
        }

        var name = NewName("empty");
        await OnClusterAsync($"CREATE DATABASE {name}");
        return new TestDatabase(kind, SettingOf(name));
    }

    public static async Task<TestDatabase> MigratedAsync(DatabaseKind kind, string folder)
    {
        var template = await Templates.OfAsync(kind);
        if (kind == DatabaseKind.Sqlite)
        {
            var file = Path.Combine(folder, "muster.db");
            File.Copy(template, file);
            return new TestDatabase(kind, $"sqlite:{file}");
        }

        var name = NewName("test");
        await OnClusterAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new TestDatabase(kind, SettingOf(name));
    }

    public string ConnectionString =>
        Kind == DatabaseKind.Sqlite
            ? new SqliteConnectionStringBuilder { DataSource = Setting["sqlite:".Length..], Pooling = false }.ToString()
            : Storage.Postgres.PostgresAddress.TryParse(Setting)!; // made below

    public async Task DropAsync()
    {
        if (Kind == DatabaseKind.Postgres)
        {
            NpgsqlConnection.ClearAllPools();
            await OnClusterAsync($"DROP DATABASE IF EXISTS {new Uri(Setting).AbsolutePath[1..]} WITH (FORCE)");
        }
    }

    internal static string NewName(string kind) =>
        $"muster_{kind}_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";

    internal static string SettingOf(string name) => new UriBuilder(Cluster) { Path = name }.Uri.ToString();

    internal static async Task OnClusterAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            Storage.Postgres.PostgresAddress.TryParse(Cluster.ToString()) + ";Pooling=false"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names are made here, of letters and digits.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static Uri Cluster =>
        new(
            Environment.GetEnvironmentVariable(ClusterVariable)
                ?? throw new InvalidOperationException(
                    $"{ClusterVariable} is not set. Run ./test, which starts a PostgreSQL, or name one: postgres://user:password@host:port/postgres"
                )
        );
}
