using Muster.Kernel.Ids;
using Muster.Unit.Support;

namespace Muster.Unit.Kernel;

public sealed class TypedIdTests
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 11, 21, 1, 2, 3, 456, TimeSpan.Zero));

    [Fact]
    public void New_ids_are_of_version_7_and_carry_the_instant_of_the_clock()
    {
        var bytes = Uuid7.New(Clock).ToByteArray(bigEndian: true);

        (bytes[6] >> 4).ShouldBe(7);
        (bytes[8] >> 6).ShouldBe(0b10);
        Convert.ToInt64(Convert.ToHexString(bytes[..6]), 16).ShouldBe(Clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    [Fact]
    public void New_ids_differ_when_the_clock_stands_still() =>
        Enumerable.Range(0, 1000).Select(_ => Uuid7.New(Clock)).ShouldBeUnique();

    [Fact]
    public void Ids_wrap_one_value_and_print_it()
    {
        Wraps<DeviceId>();
        Wraps<EnrollmentId>();
        Wraps<EnrollmentRequestId>();
        Wraps<OperatorId>();
        Wraps<PersonId>();
    }

    [Fact]
    public void Ids_compare_as_their_values_do()
    {
        var low = DeviceId.From(new Guid(1, 0, 0, new byte[8]));
        var high = DeviceId.From(new Guid(2, 0, 0, new byte[8]));

        (low < high && high > low && low <= high && high >= low).ShouldBeTrue();
        (high < low || low > high || high <= low || low >= high).ShouldBeFalse();
    }

    private static void Wraps<TId>()
        where TId : struct, ITypedId<TId>
    {
        var id = Uuid7.New<TId>(Clock);

        TId.From(id.Value).ShouldBe(id);
        id.ToString().ShouldBe(id.Value.ToString());
    }
}
