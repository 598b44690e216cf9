using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>Groups of persons from the command line.</summary>
public sealed class UserGroupsProgramTests
{
    [Fact]
    public async Task Cli_makes_a_group_fills_it_renames_it_and_deletes_it()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var (ann, bob) = (await host.CreatePersonAsync("Ann"), await host.CreatePersonAsync("Bob"));
        Task<ProgramRun> Cli(params string[] arguments) =>
            ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
        Task<ProgramRun> Groups(params string[] arguments) => Cli(["user-groups", .. arguments]);
        var id = (await Groups("create", "Sales", "--description", "Who sells")).Output.Trim();
        await Groups("create", "Board");

        var added = await Groups("add", id, $"{ann.Id}", $"{bob.Id}");
        added.ExitCode.ShouldBe(0, added.Errors);
        added.Output.ShouldMatch($"{ann.Id} +added");
        var partly = await Groups("add", id, $"{ann.Id}", id);
        (partly.ExitCode, partly.Output).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(7),
            run => run.Output.ShouldMatch($"{ann.Id} +already_member"),
            run => run.Output.ShouldMatch($"{id} +not_found")
        );
        (await Groups("members", id)).Output.ShouldMatch($"(?s){ann.Id} +Ann +{ann.PeerId}.*{bob.Id} +Bob ");
        (await Groups("members", id, "--json")).Output.ShouldContain("\"displayName\": \"Ann\"");
        (await Groups("remove", id, $"{bob.Id}")).Output.ShouldMatch($"{bob.Id} +removed");
        (await Cli("people", "show", $"{ann.Id}")).Output.ShouldMatch($"User group +Sales \\({id}\\)");

        (await Groups("rename", id, "Marketing")).Output.ShouldMatch("(?s)Name +Marketing.*Description +Who sells");
        var list = (await Groups("list", "--name", "mark")).Output;
        list.ShouldMatch($"{id} +Marketing +Who sells +1 ");
        list.ShouldNotContain("Board");
        (await Groups("rename", id, "Board")).Errors.ShouldContain("user_group_name_taken");
        (await Groups("rename", id, "Marketing", "--description", "")).Output.ShouldNotContain("Who sells");
        (await Groups("show", id)).Output.ShouldMatch("Members +1\\s");
        (await Groups("delete", id)).Output.ShouldContain("Deleted Marketing.");
        (await Groups("show", id)).ExitCode.ShouldBe(5);
    }
}
