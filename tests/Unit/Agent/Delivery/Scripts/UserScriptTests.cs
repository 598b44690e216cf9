using System.Text.Json;
using Muster.Agent.Delivery.Items;
using Muster.Agent.Delivery.Items.Scripts;
using Muster.Agent.Delivery.Items.Tools;
using Muster.Agent.Delivery.Items.Users;
using Muster.Protocols.Agent.Delivery;
using Muster.Unit.Agent.Delivery.Tools;
using Muster.Unit.Support;

namespace Muster.Unit.Agent.Delivery.Scripts;

public sealed class UserScriptTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly FakeTools tools = new();
    private readonly Works work = new() { Key = "script:1" };

    public UserScriptTests()
    {
        File.SetUnixFileMode(folder.Path, (UnixFileMode)Convert.ToInt32("755", 8));
        File.SetUnixFileMode(tools.Folder, (UnixFileMode)Convert.ToInt32("755", 8));
        tools.AddReal("sh");
    }

    private static string Document { get; } =
        JsonSerializer.Serialize(
            new ScriptDocument
            {
                Interpreter = "sh",
                Context = "user",
                TimeoutSeconds = 30,
                Runs = "every_version",
                ExpectedExitCodes = [0],
                Text = $"PATH={FakeTools.System}; id -un; echo \"$HOME\"; stat -c '%a %U' \"$0\"",
            },
            DeliveryJson.Default.ScriptDocument
        );

    private Task<ItemOutcome> ApplyAsync(IUserSessions? users) =>
        new ScriptHandler(
            tools.Box,
            new ScriptFolders(folder.File("scratch"), folder.File("users")),
            users,
            MachinePlatform.Linux
        ).ApplyAsync(work.On(Document), default);

    private void Sessions(params string[] sessions)
    {
        for (var i = 0; i < sessions.Length; i++)
        {
            File.WriteAllText(Path.Combine(tools.Folder, $"session-c{i}"), sessions[i]);
        }

        tools.Add(
            "loginctl",
            $$"""
            case $1 in
              list-sessions) i=0; while [ $i -lt {{sessions.Length}} ]; do echo "     c$i 1000 somebody seat0"; i=$((i+1)); done;;
              show-session) for id; do :; done; cat "$HERE/session-$id";;
            esac
            """
        );
    }

    private static string Session(
        string name,
        int id,
        string seat = "seat0",
        string type = "user",
        string state = "active"
    ) => $"Name={name}\nUser={id}\nClass={type}\nState={state}\nSeat={seat}\n";

    [Fact]
    public async Task Nobody_signed_in_is_a_failure_that_may_pass()
    {
        (await ApplyAsync(new LogindSessions(tools.Box))).Code.ShouldBe("no_user");
        Sessions(
            Session("gdm", 1, type: "greeter"),
            Session("root", 0),
            Session("daemon", 1, state: "closing"),
            Session("no-such-user", 4711),
            Session("daemon", 4711)
        );

        var outcome = await ApplyAsync(new LogindSessions(tools.Box));

        (outcome.Result, outcome.Code).ShouldBe((ItemResult.Failed, "no_user"));
        Directory.Exists(folder.File("users")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("-c")]
    [InlineData("--command=id")]
    [InlineData("$(id)")]
    [InlineData("; id")]
    [InlineData("daemon:bin")]
    [InlineData("../daemon")]
    public async Task Hostile_name_is_of_no_user(string name)
    {
        tools.Add("runuser");
        Sessions(Session(name, 1));

        (await ApplyAsync(new LogindSessions(tools.Box))).Code.ShouldBe("no_user");

        tools.Lines.ShouldNotContain(line => line.StartsWith("runuser"));
    }

    [Fact]
    public async Task User_at_the_screen_comes_before_one_of_the_network()
    {
        Sessions(Session("bin", 2, seat: ""), Session("daemon", 1));

        (await new LogindSessions(tools.Box).FindAsync(default))!.Name.ShouldBe("daemon");
    }

    [Fact]
    public void Call_as_a_user_is_the_same_call_behind_two_dashes()
    {
        var call = new LogindSessions(tools.Box).As(
            new SignedInUser("-x; id", 1000, 1000, "/somewhere"),
            new ToolCall("/bin/sh", "-f", "a b")
        );

        call.Program.ShouldBe("runuser");
        call.Arguments.ShouldBe(["-u", "-x; id", "--", "/bin/sh", "-f", "a b"]);
        call.Environment["HOME"].ShouldBe("/somewhere");
    }

    [FactAsRoot]
    public async Task Script_runs_as_the_user_who_alone_may_read_it()
    {
        tools.AddReal("runuser");
        Sessions(Session("daemon", 1));

        var outcome = await ApplyAsync(new LogindSessions(tools.Box));

        outcome.Result.ShouldBe(ItemResult.Done, outcome.Detail);
        outcome.Detail!.Split('\n')[0].ShouldBe("daemon");
        outcome.Detail.ShouldEndWith("600 daemon");
        Directory.GetFiles(folder.File("users")).ShouldBeEmpty();
        Convert.ToString((int)File.GetUnixFileMode(folder.File("users")), 8).ShouldBe("711");
    }

    [Fact]
    public async Task Where_there_are_no_users_it_is_unsupported()
    {
        var outcome = await ApplyAsync(users: null);

        (outcome.Result, outcome.Code).ShouldBe((ItemResult.Unsupported, "user_context"));
    }

    [Fact]
    public async Task Console_of_a_mac_belongs_to_somebody()
    {
        var console = new ConsoleSession(tools.Box);
        tools.Add("stat", "echo root");
        (await console.FindAsync(default)).ShouldBeNull();
        tools.Add("stat", "echo daemon");

        var user = (await console.FindAsync(default))!;

        user.Name.ShouldBe("daemon");
        tools.Calls[^1].ShouldBe(["stat", "-f", "%Su", "/dev/console"]);
        console
            .As(user, new ToolCall("/x") { Environment = new Dictionary<string, string> { ["A"] = "1" } })
            .Arguments.ShouldBe([
                "asuser",
                "1",
                "/usr/bin/sudo",
                "-n",
                "-H",
                "-u",
                "daemon",
                "--",
                "/usr/bin/env",
                "A=1",
                "/x",
            ]);
    }

    public void Dispose()
    {
        folder.Dispose();
        tools.Dispose();
    }
}
