using Muster.Architecture.Support;

namespace Muster.Architecture.References;

public sealed class ReferenceTests
{
    [Fact]
    public void Projects_of_src_are_all_in_the_list_of_directions()
    {
        var listed = AllowedReferences.ByProject.Keys;

        Project
            .All.Where(project => project.IsProduct)
            .Select(project => project.Name)
            .Except(listed)
            .ShouldBeEmpty("say in AllowedReferences what they may use");
    }

    [Fact]
    public void Projects_of_src_reach_only_what_lies_below_them()
    {
        var upward =
            from project in Project.All
            where project.IsProduct && AllowedReferences.ByProject.ContainsKey(project.Name)
            from reached in project.Reached().Except(AllowedReferences.ByProject[project.Name])
            select $"{project.Name} -> {reached}";

        upward.ShouldBeEmpty();
    }

    [Fact]
    public void Protocols_reference_nothing_of_ours()
    {
        Project.Named("Protocols").References.ShouldBeEmpty();
    }

    [Fact]
    public void Channels_never_reach_each_other()
    {
        var pairs =
            from project in Project.All
            where AllowedReferences.Channels.Contains(project.Name)
            from reached in project.Reached().Intersect(AllowedReferences.Channels)
            select $"{project.Name} -> {reached}";

        pairs.ShouldBeEmpty();
    }

    [Fact]
    public void Server_is_reached_by_tests_and_benchmarks_only()
    {
        Project
            .All.Where(project => project.Reached().Contains("Server"))
            .Where(project => !IsForMeasuringOrTesting(project.Path))
            .Select(project => project.Path)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Tests_are_reached_by_tests_and_benchmarks_only()
    {
        var reached =
            from project in Project.All
            where !IsForMeasuringOrTesting(project.Path)
            from name in project.Reached()
            where IsForMeasuringOrTesting(Project.Named(name).Path)
            select $"{project.Path} -> {name}";

        reached.ShouldBeEmpty();
    }

    private static bool IsForMeasuringOrTesting(string path) =>
        path.StartsWith("tests/", StringComparison.Ordinal) || path.StartsWith("benchmarks/", StringComparison.Ordinal);
}
