using System.Text;
using Muster.Spreadsheets.Headers;

namespace Muster.Unit.Spreadsheets;

public sealed class HeaderMatchTests
{
    /// <summary>The seven that have always been mapped by themselves.</summary>
    [Theory]
    [InlineData("Display Name", Field.Name)]
    [InlineData("Email", Field.Email)]
    [InlineData("Mobile", Field.Mobile)]
    [InlineData("Ownership", Field.Ownership)]
    [InlineData("Device Name", Field.DeviceName)]
    [InlineData("Serial Number", Field.SerialNumber)]
    [InlineData("Platform", Field.Platform)]
    [InlineData("Name", Field.Name)]
    [InlineData("SAMAccountName", Field.SamAccountName)]
    [InlineData("Serial number", Field.SerialNumber)]
    [InlineData("SerialNumber", Field.SerialNumber)]
    [InlineData("  serial_number ", Field.SerialNumber)]
    [InlineData("SERIAL-NUMBER", Field.SerialNumber)]
    [InlineData("Ｓｅｒｉａｌ　Ｎｕｍｂｅｒ", Field.SerialNumber)]
    [InlineData("IMEI", Field.Imei)]
    [InlineData("Asset Tag", Field.AssetTag)]
    public void Documented_name_maps_exactly(string header, Field field)
    {
        One(header).ShouldBe(new HeaderMatch(0, header, field, Confidence.Exact, null));
    }

    [Theory]
    [InlineData("Serial", Field.SerialNumber)]
    [InlineData("User Principal Name", Field.Email)]
    [InlineData("Service Tag", Field.SerialNumber)]
    [InlineData("E-Mail-Adresse", Field.Email)]
    [InlineData("Gerätename", Field.DeviceName)]
    [InlineData("GERAETENAME", Field.DeviceName)]
    [InlineData("Seriennr.", Field.SerialNumber)]
    [InlineData("Kennwort", Field.Password)]
    [InlineData("Numéro de série", Field.SerialNumber)]
    [InlineData("N° de série", Field.SerialNumber)]
    [InlineData("Nom d’utilisateur", Field.SamAccountName)]
    [InlineData("Correo electrónico", Field.Email)]
    [InlineData("Contraseña", Field.Password)]
    [InlineData("Matricola", Field.SerialNumber)]
    [InlineData("Cellulare", Field.Mobile)]
    [InlineData("Gebruikersnaam", Field.SamAccountName)]
    [InlineData("Wachtwoord", Field.Password)]
    [InlineData("Número de série", Field.SerialNumber)]
    [InlineData("Palavra-passe", Field.Password)]
    [InlineData("Ägare", Field.Ownership)]
    [InlineData("Lösenord", Field.Password)]
    [InlineData("Imię i nazwisko", Field.Name)]
    [InlineData("Właściciel", Field.Ownership)]
    [InlineData("シリアル番号", Field.SerialNumber)]
    [InlineData("ｼﾘｱﾙ番号", Field.SerialNumber)]
    [InlineData("ﾊﾟｽﾜｰﾄﾞ", Field.Password)]
    [InlineData("氏名", Field.Name)]
    [InlineData("メーカー", Field.Manufacturer)]
    public void Word_of_a_language_maps_as_an_alias(string header, Field field)
    {
        One(header).ShouldBe(new HeaderMatch(0, header, field, Confidence.Alias, null));
    }

    [Theory]
    [InlineData("Serail Number", Field.SerialNumber)]
    [InlineData("Seriennumer", Field.SerialNumber)]
    [InlineData("Platfrom", Field.Platform)]
    [InlineData("Ownershp", Field.Ownership)]
    [InlineData("Emails", Field.Email)]
    public void Word_with_a_slip_maps_as_similar(string header, Field field)
    {
        One(header).ShouldBe(new HeaderMatch(0, header, field, Confidence.Similar, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Comment")]
    [InlineData("Cost centre")]
    [InlineData("Nme")]
    [InlineData("メモ")]
    [InlineData("01234567890123")]
    public void Other_words_map_to_nothing(string header)
    {
        One(header).ShouldBe(new HeaderMatch(0, header, null, Confidence.None, null));
    }

    [Fact]
    public void Better_of_two_columns_gets_the_field_wherever_it_stands()
    {
        HeaderMatch
            .Of(["Serial", "Serail Number", "Serial Number", "S/N"])
            .Select(match => (match.Field, match.Confidence, match.Rival))
            .ShouldBe([
                (null, Confidence.Similar, Field.SerialNumber),
                (null, Confidence.Similar, Field.SerialNumber),
                (Field.SerialNumber, Confidence.Exact, null),
                (null, Confidence.Similar, Field.SerialNumber),
            ]);
    }

    [Fact]
    public void First_of_two_equal_columns_gets_the_field()
    {
        HeaderMatch.Of(["Seriennummer", "Serial"]).Select(match => match.Field).ShouldBe([Field.SerialNumber, null]);
    }

    [Fact]
    public void Header_of_the_sample_maps_to_nine_fields()
    {
        const string Header = "Name,SAMAccountName,Email,Mobile,Ownership,Serial Number,Device Name,Platform,Password";

        HeaderMatch.Of(Header.Split(',')).Select(match => match.Field!.Value).ShouldBe(Enum.GetValues<Field>().Take(9));
    }

    [Fact]
    public void Every_language_has_a_word_for_every_field()
    {
        var languages = HeaderVocabulary.Words.ToLookup(word => word.Language, word => word.Field);

        languages.Count.ShouldBe(10);
        foreach (var fields in languages)
        {
            fields.Distinct().Order().ToArray().ShouldBe(Enum.GetValues<Field>(), fields.Key);
        }
    }

    [Fact]
    public void Every_word_maps_to_its_field_and_so_to_no_other()
    {
        HeaderVocabulary
            .Words.Select(word => (word, match: One(word.Word)))
            .Where(one => one.match.Field != one.word.Field || one.match.Confidence < Confidence.Alias)
            .Select(one => $"{one.word} maps to {one.match.Field}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Numéro de série")]
    [InlineData("Contraseña")]
    [InlineData("パスワード")]
    [InlineData("グループ")]
    public void Letters_that_were_taken_apart_are_the_same(string header)
    {
        var apart = header.Normalize(NormalizationForm.FormD);

        apart.Length.ShouldBeGreaterThan(header.Length);
        One(apart).Field.ShouldBe(One(header).Field);
        One(apart).Confidence.ShouldBe(Confidence.Alias);
    }

    private static HeaderMatch One(string header) => HeaderMatch.Of([header]).Single();
}
