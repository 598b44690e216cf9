using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Muster.Kernel;

namespace Muster.Unit.Kernel;

public sealed class Utf16Tests
{
    [Fact]
    public void Text_is_well_formed_only_when_surrogates_come_in_pairs()
    {
        "".IsWellFormed().ShouldBeTrue();
        "a🖥b".IsWellFormed().ShouldBeTrue();
        "\ud83d".IsWellFormed().ShouldBeFalse();
        "\udda5".IsWellFormed().ShouldBeFalse();
        "\udda5\ud83d".IsWellFormed().ShouldBeFalse();
        "\ud83d\ud83d\udda5".IsWellFormed().ShouldBeFalse();
    }

    [Fact]
    public void Well_formed_text_is_text_that_survives_utf8_whatever_it_is() =>
        Prop.ForAll<char[]>(units =>
                new string(units).IsWellFormed()
                == (Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(units)) == new string(units))
            )
            .QuickCheckThrowOnFailure();
}
