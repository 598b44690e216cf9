using Muster.Protocols.Agent;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class AgentTargetTests
{
    [Theory]
    [InlineData("/agent/v1/challenge", "/agent/v1/challenge", null)]
    [InlineData("/base/agent/v1/check-in", "/base/agent/v1/check-in", null)]
    [InlineData("/agent/v1/check-in?", "/agent/v1/check-in", "?")]
    [InlineData("/agent/v1/check-in?a=%20b&c=/../?", "/agent/v1/check-in", "?a=%20b&c=/../?")]
    [InlineData("/", "/", null)]
    public void Target_is_split_and_never_decoded(string raw, string path, string? query) =>
        AgentTarget.TryParse(raw).ShouldBe(new AgentTarget(path, query));

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("agent/v1/check-in")]
    [InlineData("http://muster.example.org/agent/v1/check-in")]
    [InlineData("muster.example.org:443")]
    [InlineData("/agent/v1/check%2din")]
    [InlineData("/agent/v1%2Fcheck-in")]
    [InlineData("//agent/v1/check-in")]
    [InlineData("/agent//v1/check-in")]
    [InlineData("/agent/v1/./check-in")]
    [InlineData("/agent/v1/../v1/check-in")]
    [InlineData("/agent/v1/check-in;a=b")]
    [InlineData("/agent/v1/check in")]
    [InlineData("/agent\\v1\\check-in")]
    [InlineData("/agent/v1/chéck-in")]
    [InlineData("/agent/v1/check-in#top")]
    [InlineData("/agent/v1/check-in?a#top")]
    [InlineData("/agent/v1/check-in?a b")]
    [InlineData("/agent/v1/check-in?é")]
    [InlineData("/agent/v1/check-in?\r\nx")]
    [InlineData("/agent/v1/check-in\0")]
    public void Target_is_refused_when_it_could_be_read_in_two_ways(string raw) =>
        AgentTarget.TryParse(raw).ShouldBeNull();

    [Fact]
    public void Target_is_refused_when_it_is_longer_than_512_characters()
    {
        AgentTarget.TryParse("/" + new string('a', 511)).ShouldNotBeNull();
        AgentTarget.TryParse("/" + new string('a', 512)).ShouldBeNull();
        AgentTarget.TryParse("/?" + new string('a', 511)).ShouldBeNull();
    }

    [Fact]
    public void Target_joins_back_to_what_was_sent_whatever_the_damage()
    {
        foreach (var raw in Mutation.Of("/agent/v1/enrollments/0193?wait=25", 5_000, "aZ09/?#%.\\ \0\u00e9-_"))
        {
            var target = AgentTarget.TryParse(raw);
            (target is null || target.Path + target.Query == raw).ShouldBeTrue(raw);
        }
    }
}
