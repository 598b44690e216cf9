using System.Globalization;
using System.Text;

namespace Muster.TestKit.Directories;

/// <summary>What stands in the directory of the tests.</summary>
internal static class DirectoryEntries
{
    public static string ConfigurationIn(string folder) =>
        $$"""
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            attributetype ( 1.3.6.1.4.1.4203.666.1.1 NAME 'sAMAccountName' EQUALITY caseIgnoreMatch SUBSTR caseIgnoreSubstringsMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )
            objectclass ( 1.3.6.1.4.1.4203.666.1.2 NAME 'samAccount' SUP top AUXILIARY MAY sAMAccountName )
            modulepath /usr/lib/ldap
            moduleload back_mdb
            pidfile {{folder}}/slapd.pid
            TLSCACertificateFile {{folder}}/ca.pem
            TLSCertificateFile {{folder}}/server.pem
            TLSCertificateKeyFile {{folder}}/server.key
            security simple_bind=128
            database mdb
            suffix "{{RealDirectory.BaseDn}}"
            directory {{folder}}/data
            maxsize 67108864
            index objectClass,sAMAccountName eq
            limits * size={{RealDirectory.Limit}} size.pr={{RealDirectory.Limit}} size.prtotal=unlimited
            access to attrs=userPassword by anonymous auth by * none
            access to * by users read by * none

            """;

    public static string People()
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            dn: {RealDirectory.BaseDn}
            objectClass: dcObject
            objectClass: organization
            dc: example
            o: Example

            dn: ou=people,{RealDirectory.BaseDn}
            objectClass: organizationalUnit
            ou: people

            dn: ou=nobody,{RealDirectory.BaseDn}
            objectClass: organizationalUnit
            ou: nobody

            dn: {RealDirectory.BindDn}
            objectClass: applicationProcess
            objectClass: simpleSecurityObject
            cn: muster
            userPassword:: {Convert.ToBase64String(Encoding.UTF8.GetBytes(RealDirectory.Password))}


            """
        );
        for (var number = 1; number <= RealDirectory.People; number++)
        {
            text.Append(Person(number));
        }

        return text.ToString();
    }

    /// <summary>Numbers 7 and 8 share a login name, 9 has no address, and the name of 10 would deceive a reader.</summary>
    private static string Person(int number)
    {
        var login = number is 7 or 8 ? "twin" : $"User{number:0000}";
        var name = number == 10 ? "Eve\u202Egpj.\u0007exe" : $"Person {number}";
        var mail = number == 9 ? "" : $"mail: user{number:0000}@example.org\n";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            dn: uid=user{number:0000},ou=people,{RealDirectory.BaseDn}
            objectClass: inetOrgPerson
            objectClass: samAccount
            uid: user{number:0000}
            sn: {number}
            cn:: {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}
            sAMAccountName: {login}
            mobile: +49 151 {number:0000000}
            {mail}

            """
        );
    }
}
