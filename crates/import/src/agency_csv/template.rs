//! A table to fill in.

/// The headings that an agency needs, and a row as an example. The numbers are of the kind that is
/// never given to anybody.
pub const TEMPLATE_CSV: &str = "\
name,kind,area,phone,extension,phone2,text,email,website,address,city,state,zip,hours,languages,description\r\n\
Cedar Falls Police Department,police,\"Cedar Falls, Utah\",(435) 555-0199,204,435-555-0101,,desk@example.org,\
https://www.example.org,1 Station Street,Cedar Falls,UT,84720,Mon-Fri 8am-5pm,\"English, Spanish\",\
Ask for the detective on call.\r\n";
