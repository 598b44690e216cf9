using Muster.Architecture.Support;

namespace Muster.Architecture.Sources;

public sealed class LookupTests
{
    private const string NotNullBeforeContains = @"(?<value>\w+\.\w+) != null\s*&& \w+\.Contains\(\k<value>\b";

    /// <summary>
    /// A list holds no null anyway, and SQLite would take the first half for a range and read all that is not null instead of looking each value up.
    /// </summary>
    [Fact]
    public void Values_are_looked_up_in_a_list_without_asking_whether_they_are_null()
    {
        Repository.In(["src"], [".cs"]).SelectMany(file => file.Places(NotNullBeforeContains)).ShouldBeEmpty();
    }
}
