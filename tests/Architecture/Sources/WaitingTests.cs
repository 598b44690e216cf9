using Muster.Architecture.Support;

namespace Muster.Architecture.Sources;

public sealed class WaitingTests
{
    /// <summary>Waits for a condition with a deadline; every test that has to wait waits by it.</summary>
    private const string TheOneThatWaits = "tests/TestKit/Time/Eventually.cs";

    private const string Sleep =
        @"(?<!""M:[\w.]*)\b(?:Task\s*\.\s*Delay|Thread\s*\.\s*Sleep|Thread\s*\.\s*SpinWait|new\s+PeriodicTimer)\s*\(";

    [Fact]
    public void Tests_wait_for_conditions_and_never_sleep()
    {
        Repository
            .In(["tests"], [".cs"])
            .Where(file => file.Path != TheOneThatWaits)
            .SelectMany(file => file.Places(Sleep))
            .ShouldBeEmpty();
    }
}
