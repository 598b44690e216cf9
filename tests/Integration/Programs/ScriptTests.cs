using System.Net;
using Muster.Storage.Postgres;
using Muster.TestKit.Hosting;
using Npgsql;

namespace Muster.Integration.Programs;

public sealed class ScriptTests
{
    private const string ServerParts = """
        for part in common ports server; do source "$root/scripts/$part.sh"; done
        product_folder=$MUSTER_DATA
        port_is_taken() { return 1; }
        dotnet() { sleep 0.3; return 3; }
        prepare_settings
        read_addresses
        start_server
        await_server
        call_api /api/people
        """;

    /// <summary>Somebody took the port between the look whether it is free and the server's start, and answers in its place.</summary>
    [Fact]
    public async Task Run_gives_its_token_to_nobody_who_took_the_port_before_the_server()
    {
        using var stranger = new HttpListener();
        var (port, calls) = (MusterHost.FreePort(), new List<string?>());
        stranger.Prefixes.Add($"http://127.0.0.1:{port}/");
        stranger.Start();
        _ = AnswerAsync(stranger, calls);
        using var run = Script.Start(
            ServerParts,
            ("MUSTER_DATA", Directory.CreateTempSubdirectory("muster-run-").FullName),
            ("MUSTER_LISTEN", $"http://127.0.0.1:{port}")
        );

        (await run.EndAsync()).ShouldBe(3);

        calls.ShouldAllBe(authorization => authorization == null);
    }

    [Fact]
    public async Task Cluster_of_the_tests_lets_nobody_in_without_its_password()
    {
        using var cluster = Script.Start(
            """
            for part in common ports postgres; do source "$root/scripts/$part.sh"; done
            trap stop_postgres EXIT
            start_postgres /tmp fast
            echo "$postgres_url"
            ls -A "$postgres_folder" | grep -c password || true
            read -r || true
            """
        );
        var url = (await cluster.LineAsync())!;
        (await cluster.LineAsync()).ShouldBe("0");
        var address = new NpgsqlConnectionStringBuilder(PostgresAddress.TryParse(url)) { Pooling = false };

        await using (var owner = new NpgsqlConnection(address.ConnectionString))
        {
            await owner.OpenAsync();
        }

        foreach (var password in new[] { null, "guess" })
        {
            address.Password = password;
            await using var stranger = new NpgsqlConnection(address.ConnectionString);
            await Should.ThrowAsync<NpgsqlException>(stranger.OpenAsync());
        }

        (await cluster.EndAsync()).ShouldBe(0);
    }

    private static async Task AnswerAsync(HttpListener stranger, List<string?> calls)
    {
        while (true)
        {
            var call = await stranger.GetContextAsync();
            calls.Add(call.Request.Headers["Authorization"]);
            call.Response.Close();
        }
    }
}
