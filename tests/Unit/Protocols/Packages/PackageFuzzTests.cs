using System.Diagnostics;
using Muster.Protocols.Packages;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols.Packages;

public sealed class PackageFuzzTests
{
    private const int Rounds = 1500;

    /// <summary>Beyond every bound that a reader has, times two.</summary>
    private const long MostAllocated = 128L * 1024 * 1024;

    [Fact]
    public async Task Readers_answer_soon_and_within_bounds_whatever_the_damage()
    {
        byte[][] samples =
        [
            await Samples.DebAsync("gzip"),
            await Samples.DebAsync("xz"),
            await Samples.MsiAsync(),
            Samples.Msix(),
            Samples.Pkg(),
            Samples.Exe(),
        ];
        var known = samples.Select(PackageReaderTests.Read).ToList();

        foreach (var (sample, facts) in samples.Zip(known))
        {
            var read = 0;
            foreach (var damaged in Mutation.Of(sample, Rounds))
            {
                var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());

                var found = PackageReaderTests.Read(damaged);

                watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
                (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostAllocated);
                read += found == facts ? 1 : 0;
            }

            read.ShouldBeInRange(1, Rounds - 1, $"{facts.Format}: damage is both noticed and survived");
        }
    }

    [Fact]
    public async Task Headers_that_are_damaged_first_are_read_no_worse()
    {
        var packages = new[] { await Samples.MsiAsync(), await Samples.DebAsync("xz"), Samples.Msix(), Samples.Pkg() };
        foreach (var package in packages)
        {
            for (var at = 0; at < Math.Min(package.Length, 600); at++)
            {
                foreach (var value in new byte[] { 0x00, 0xFF, 0x7F })
                {
                    var damaged = package.ToArray();
                    damaged[at] = value;

                    PackageReaderTests.Read(damaged).Format.ShouldBeOneOf(Enum.GetValues<PackageFormat>());
                }
            }
        }
    }
}
