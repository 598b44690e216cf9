using System.Text.RegularExpressions;
using Muster.Agent;
using Muster.Agent.Service;
using Muster.Unit.Support;

namespace Muster.Unit.Agent;

public sealed partial class ServiceExitTests
{
    [Fact]
    public void Every_service_manager_leaves_the_same_ends_alone()
    {
        var unit = File.ReadAllText(Path.Combine(Repository.Root, "deploy/agent/linux/muster-agent.service"));

        var prevented = Prevented().Match(unit).Groups["codes"].Value.Split(' ').Select(int.Parse);

        prevented.ShouldBe(
            Enum.GetValues<ExitCode>()
                .Where(code => code != ExitCode.Ok && ServiceExit.Worth(code) == ExitCode.Ok)
                .Select(code => (int)code)
        );
    }

    [GeneratedRegex(
        "^RestartPreventExitStatus=(?<codes>[0-9 ]+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Prevented();
}
