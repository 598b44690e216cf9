using Muster.Agent.Log;
using Muster.Agent.Service;

namespace Muster.Unit.Agent;

public sealed class AgentLogTests
{
    [Fact]
    public void Line_has_time_level_and_facts()
    {
        Written(journal: false)
            .ShouldBe("1970-01-01T00:00:00Z warn  Away. Trying again. state=active why=\"it said \\\"no\\\"\"");
    }

    [Fact]
    public void Journal_gets_the_level_as_it_wants_it_and_adds_the_time()
    {
        Written(journal: true).ShouldBe("<4>Away. Trying again. state=active why=\"it said \\\"no\\\"\"");
    }

    [Fact]
    public void Text_of_a_stranger_makes_no_line_of_its_own()
    {
        var text = new StringWriter();

        new AgentLog(text, TimeProvider.System, journal: true).Info(
            "Told",
            ("reason", "fine\n<2>All is lost\u001b[2J")
        );

        text.ToString().TrimEnd().ShouldBe("<6>Told reason=\"fine <2>All is lost [2J\"");
    }

    [Fact]
    public void Log_file_stays_within_its_bounds()
    {
        var folder = Directory.CreateTempSubdirectory("muster-log-").FullName;
        using var file = new LogFile(folder);
        var line = new string('x', 400 * 1024);

        for (var i = 0; i < 8; i++)
        {
            file.WriteLine(line);
        }

        Directory.GetFiles(folder).Select(Path.GetFileName).Order().ShouldBe(["agent.log", "agent.log.1"]);
        new DirectoryInfo(folder).GetFiles().Sum(part => part.Length).ShouldBeLessThan(3 * 1024 * 1024);
        Directory.Delete(folder, recursive: true);
    }

    private static string Written(bool journal)
    {
        var text = new StringWriter();
        new AgentLog(text, new Epoch(), journal).Warn(
            "Away.\nTrying again.",
            ("state", "active"),
            ("none", null),
            ("why", "it said \"no\"")
        );
        return text.ToString().TrimEnd();
    }

    private sealed class Epoch : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
